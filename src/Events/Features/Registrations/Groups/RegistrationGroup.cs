using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Registrations.Groups;

/// <summary>
/// Places that somebody reserves for a party, whose people are named later. Each place is a registration of its own, so that everybody has a ticket
/// and a page of their own; what is common to them stands here.
/// </summary>
public partial class RegistrationGroup : Entity, IOfEvent
{
    public const int NameLength = 150;

    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    /// <summary>The secret of the manager's page <c>/r/{secret}/group</c>.</summary>
    [Unrecorded]
    public string Secret { get; private set; } = SecretCode.New();

    /// <summary>The last part of the address at which people put themselves down for a place.</summary>
    [Unrecorded]
    public string JoinCode { get; private set; } = SecretCode.New();

    /// <summary>Of the organisation or party.</summary>
    public required string Name { get; init; }

    public required string ManagerName { get; init; }
    public required string ManagerEmail { get; init; }
    public string ManagerPhone { get; init; } = "";

    /// <summary><c>zh</c> or <c>en</c>: the language of the manager's mails.</summary>
    public required string Language { get; init; }

    public DateTimeOffset CreatedAt { get; private set; }

    public List<Registration> Registrations { get; private set; } = [];

    /// <summary>Those of which something may still come, in their order.</summary>
    public IEnumerable<Registration> Places => Registrations.Where(registration => !registration.HasEnded).OrderBy(registration => registration.GroupPlace);

    public string JoinAddress => $"/e/{Event.Slug}/register/group/{JoinCode}";
}
