using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Kinds;
using Events.Features.Planning.Partners;
using Events.Platform.Text;

namespace Events.Features.Demo;

/// <summary>What stands in <c>db/demo</c>.</summary>
public static class DemoFiles
{
    private static readonly BuiltInFiles Folder = new("demo");

    public static DemoChamber Chamber => Folder.Json<DemoChamber>("chamber.json");
    public static IReadOnlyList<DemoEvent> Events => Folder.Json<List<DemoEvent>>("events.json");
    public static IReadOnlyList<DemoForm> Forms => Folder.Json<List<DemoForm>>("forms.json");
    public static IReadOnlyList<DemoPerson> People => [.. Folder.Rows("people.csv").Select(DemoPerson.Read)];
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Organisations => Folder.Rows("organisations.csv");
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Contacts => Folder.Rows("contacts.csv");

    /// <summary>What passed with organisations, and what shall come of it.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Interactions => Folder.Rows("interactions.csv");

    /// <summary>Guests of honour and hosts by the public address of their event, in protocol order.</summary>
    public static ILookup<string, IReadOnlyDictionary<string, string>> Guests => Folder.Rows("guests.csv").ToLookup(row => row["event"]);

    /// <summary>Budget lines, sponsors and fees by the public address of their event.</summary>
    public static ILookup<string, IReadOnlyDictionary<string, string>> Money => Folder.Rows("money.csv").ToLookup(row => row["event"]);

    /// <summary>What people write when they have done a task, by the part of the work.</summary>
    public static ILookup<TaskRole, string> TaskNotes => Folder.Rows("task-notes.csv").ToLookup(row => Enum.Parse<TaskRole>(row["role"]), row => row["note"]);
}

public sealed record DemoChamber(
    Bilingual Name, Bilingual Address, string Phone, string Email, string Website, DemoChamber.Signature Signatory,
    IReadOnlyList<DemoChamber.Branch> Units, IReadOnlyList<DemoChamber.Account> Accounts)
{
    public sealed record Signature(Bilingual Name, Bilingual Title);

    public sealed record Branch(string Code, UnitKind Kind, Bilingual Name);

    public sealed record Account(string Name, string Email, Role Role, string Unit);
}

/// <param name="StartsInDays">Counted from today.</param>
/// <param name="Attendees">Everybody who is coming or came, the walk-ins among them.</param>
/// <param name="GuestsFrom">The countries of the guests, where the event is about them.</param>
/// <param name="CameShare">Of those who had registered before; null for what has not begun.</param>
public sealed record DemoEvent(
    string Slug, EventKind Kind, Bilingual Title, Bilingual Place, Bilingual Address, string TimeZone,
    int StartsInDays, TimeOnly StartsAt, int EndsInDays, TimeOnly EndsAt, int? Capacity, EventState State,
    Bilingual Summary, Bilingual Description, string Unit, bool RegistrationOpen,
    int Attendees, IReadOnlyList<string>? GuestsFrom, double? CameShare, int WalkIns, int Letters, IReadOnlyList<DemoEvent.Hall>? Rooms, IReadOnlyList<DemoEvent.Session> Programme,
    IReadOnlyList<DemoEvent.Share>? Partners, DemoEvent.Own? OfKind, DemoEvent.Web? Page)
{
    /// <summary>What its public page has of its own.</summary>
    public sealed record Web(string MapLink, IReadOnlyList<News> News);

    /// <param name="Days">Before today.</param>
    public sealed record News(int Days, string Zh, string En);

    public sealed record Hall(Bilingual Name, int Capacity);

    /// <param name="Room">Its place among the rooms of the event.</param>
    /// <param name="Contacts">Those who speak, by the mail addresses of contacts.</param>
    /// <param name="Seats">Set where people sign up for it.</param>
    public sealed record Session(int Day, TimeOnly From, TimeOnly To, Bilingual Title, Bilingual? Speaker, int? Room, IReadOnlyList<string>? Contacts, int? Seats);

    /// <param name="Brings">How many people have registered through the unit.</param>
    public sealed record Share(string Unit, ShareRole Role, int? Quota, int Brings);

    /// <summary>What only events of the kind have.</summary>
    /// <param name="Counterpart">The number of an organisation.</param>
    public sealed record Own(
        string? Counterpart, Bilingual? Purpose, EventVenue? Venue, string? OnlineLink, IReadOnlyList<Leg>? Legs, IReadOnlyList<Bilingual>? Halls);

    /// <summary>Days are counted from the first of the event.</summary>
    public sealed record Leg(string Country, int From, int To);
}
