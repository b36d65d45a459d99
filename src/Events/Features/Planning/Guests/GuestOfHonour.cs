using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning.Guests.Seating;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Guests;

public enum GuestSide
{
    [Display(Name = "Guests|side")] Guests,
    [Display(Name = "Hosts|side")] Hosts,
}

public enum GuestState
{
    [Display(Name = "Invited|guest")] Invited,
    [Display(Name = "Accepted|guest")] Accepted,
    [Display(Name = "Declined|guest")] Declined,
    [Display(Name = "Sending a deputy|guest")] DeputySent,
}

/// <summary>Somebody who is received, seated and thanked by rank: a guest of honour, or one of the hosts beside them.</summary>
public partial class GuestOfHonour : Entity, IOfEvent
{
    public long EventId { get; init; }

    /// <summary>Who it is in our own address book, where the person is known.</summary>
    public long? ContactId { get; set; }
    public Contact? Contact { get; private set; }

    public required Bilingual Name { get; set; }
    public Bilingual Title { get; set; } = new();
    public Bilingual Organisation { get; set; } = new();

    /// <summary>How the person is announced: 达尼亚尔·阿赫梅托夫大使阁下 · H.E. Mr Daniyar Akhmetov.</summary>
    public Bilingual Greeting { get; set; } = new();

    public GuestSide Side { get; set; }

    /// <summary>Orders the people of a side, the lowest first; the number that is shown is the place in that order, see <see cref="Places"/>.</summary>
    public int Rank { get; set; }

    public string InterpreterName { get; set; } = "";
    public string InterpreterLanguage { get; set; } = "";

    public string Gift { get; set; } = "";

    /// <summary>In yuan, for the register of gifts.</summary>
    public decimal? GiftValue { get; set; }

    /// <summary>By whom and when it is handed over.</summary>
    public string GiftNote { get; set; } = "";

    /// <summary>The colleague who receives the person.</summary>
    public long? ReceivedById { get; set; }
    public User? ReceivedBy { get; private set; }

    /// <summary>Where the person is met: a door, a platform, a lobby.</summary>
    public string MetAt { get; set; } = "";

    /// <summary>What the door must know.</summary>
    public string Remark { get; set; } = "";

    public Seat? Seat { get; internal set; }

    public static IOrderedEnumerable<GuestOfHonour> InOrder(IEnumerable<GuestOfHonour> guests) => guests.OrderBy(guest => guest.Side).ThenBy(guest => guest.Rank).ThenBy(guest => guest.Id);
}
