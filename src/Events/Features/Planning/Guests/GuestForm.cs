using System.ComponentModel.DataAnnotations;
using Events.Features.Planning.People;
using Events.Platform.Text;

namespace Events.Features.Planning.Guests;

public class GuestForm
{
    public long? ContactId { get; set; }

    [Display(Name = "Side")]
    public GuestSide Side { get; set; }

    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();
    public BilingualLine Title { get; set; } = new();
    public BilingualLine Organisation { get; set; } = new();
    public BilingualLine Greeting { get; set; } = new();

    [Display(Name = "Answer")]
    public GuestState State { get; set; }
    public BilingualLine Deputy { get; set; } = new();

    [StringLength(200), Display(Name = "Interpreter")]
    public string? InterpreterName { get; set; }

    [StringLength(100), Display(Name = "Interprets")]
    public string? InterpreterLanguage { get; set; }

    [StringLength(200), Display(Name = "Gift")]
    public string? Gift { get; set; }

    [Range(0, 1_000_000), Display(Name = "Value in yuan")]
    public decimal? GiftValue { get; set; }

    [StringLength(500), Display(Name = "Handed over by")]
    public string? GiftNote { get; set; }

    [Display(Name = "Received by")]
    public long? ReceivedById { get; set; }

    [Display(Name = "Arrives|guest")]
    public DateTime? Arrives { get; set; }

    [StringLength(200), Display(Name = "Met at")]
    public string? MetAt { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Remark for the door")]
    public string? Remark { get; set; }

    public long Version { get; set; }

    public static GuestForm Of(ContactSearch.Row contact) => new()
    {
        ContactId = contact.Id,
        Name = contact.Name,
        Title = contact.Title,
        Organisation = contact.Organisation,
        Greeting = GuestGreeting.Of(contact),
    };

    public static GuestForm Of(GuestOfHonour guest, Event @event) => new()
    {
        ContactId = guest.ContactId,
        Side = guest.Side,
        Name = guest.Name,
        Title = guest.Title,
        Organisation = guest.Organisation,
        Greeting = guest.Greeting,
        State = guest.State,
        Deputy = guest.Deputy,
        InterpreterName = guest.InterpreterName,
        InterpreterLanguage = guest.InterpreterLanguage,
        Gift = guest.Gift,
        GiftValue = guest.GiftValue,
        GiftNote = guest.GiftNote,
        ReceivedById = guest.ReceivedById,
        Arrives = GuestOfHonour.Arrives(guest.ArrivesMinute, @event),
        MetAt = guest.MetAt,
        Remark = guest.Remark,
        Version = guest.Version,
    };

    public void ApplyTo(GuestOfHonour guest, Event @event)
    {
        (guest.ContactId, guest.Side) = (ContactId, Side);
        (guest.Name, guest.Title, guest.Organisation, guest.Greeting) = (Name.ToBilingual(), Title.ToBilingual(), Organisation.ToBilingual(), Greeting.ToBilingual());
        guest.Answer(State, Deputy.ToBilingual());
        (guest.InterpreterName, guest.InterpreterLanguage) = (Trimmed(InterpreterName), Trimmed(InterpreterLanguage));
        (guest.Gift, guest.GiftValue, guest.GiftNote) = (Trimmed(Gift), GiftValue, Trimmed(GiftNote));
        (guest.ReceivedById, guest.MetAt, guest.Remark) = (ReceivedById, Trimmed(MetAt), Trimmed(Remark));
        guest.Arrive(Arrives, @event);
    }

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
