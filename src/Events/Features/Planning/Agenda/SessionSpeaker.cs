using System.ComponentModel.DataAnnotations;
using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Agenda;

public enum SpeakerRole
{
    [Display(Name = "Speaker|session")] Speaker,
    [Display(Name = "Moderator|session")] Moderator,
    [Display(Name = "Panellist|session")] Panellist,
}

/// <summary>Somebody who speaks in a session. Name and title stay as they were printed, also when the contact changes.</summary>
public class SessionSpeaker : Entity, IOfEvent
{
    public long EventId { get; init; }
    public long SessionId { get; private set; }
    public Session Session { get; init; } = null!;

    /// <summary>Who it is in our own address book, where the person is known.</summary>
    public long? ContactId { get; set; }
    public Contact? Contact { get; private set; }

    public required Bilingual Name { get; set; }
    public Bilingual Title { get; set; } = new();
    public Bilingual Organisation { get; set; } = new();

    /// <summary>The code of the picture, where there is one.</summary>
    public string? Picture { get; set; }

    public SpeakerRole Role { get; set; }
    public int Position { get; set; }

    /// <summary>Whether it is one person: by the contact where both are known, else by the name in either language.</summary>
    public bool IsSameAs(SessionSpeaker other) => ContactId is not null && other.ContactId is not null
        ? ContactId == other.ContactId
        : IsSame(Name.Zh, other.Name.Zh) || IsSame(Name.En, other.Name.En);

    /// <summary>Title and organisation in one line, in the language of the page.</summary>
    public string Post => PostIn(Languages.Current);

    public string PostIn(string language) => language == "zh"
        ? Organisation.In("zh") + (NeedsSpace(Organisation.In("zh"), Title.In("zh")) ? " " : "") + Title.In("zh")
        : string.Join(", ", new[] { Title.In("en"), Organisation.In("en") }.Where(part => part.Length > 0));

    private static bool NeedsSpace(string before, string after) =>
        before.Length > 0 && after.Length > 0 && (char.IsAscii(before[^1]) || char.IsAscii(after[0]));

    private static bool IsSame(string name, string other) => name.Length > 0 && Fold.Text(name) == Fold.Text(other);
}
