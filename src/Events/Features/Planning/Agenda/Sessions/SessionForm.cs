using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Agenda.Sessions;

public class SessionForm
{
    [EitherLanguage(ErrorMessage = "Please give a title in at least one language.")]
    public BilingualLine Title { get; set; } = new();
    public BilingualText Summary { get; set; } = new();

    [Display(Name = "Kind")]
    public SessionKind Kind { get; set; }

    [Required, Display(Name = "Day|session")]
    public DateOnly? Day { get; set; }

    [Required, Display(Name = "From|time")]
    public TimeOnly? From { get; set; }

    [Required, Display(Name = "To|time")]
    public TimeOnly? To { get; set; }

    [Display(Name = "Room")]
    public long? RoomId { get; set; }

    [Display(Name = "People sign up for it")]
    public bool TakesSignUp { get; set; }

    [Range(1, 100_000), Display(Name = "Seats")]
    public int? Capacity { get; set; }

    public long Version { get; set; }

    /// <summary>Begins where the last session of the event's programme ends.</summary>
    public static SessionForm After(Event @event, Session? last)
    {
        var starts = last?.Ends ?? Zones.Local(@event.StartsAt, @event.TimeZone);
        return new()
        {
            Day = DateOnly.FromDateTime(starts),
            From = TimeOnly.FromDateTime(starts),
            To = TimeOnly.FromDateTime(starts).AddMinutes(45),
            RoomId = last?.RoomId,
        };
    }

    public static SessionForm Of(Session session) => new()
    {
        Title = session.Title,
        Summary = session.Summary,
        Kind = session.Kind,
        Day = session.Day,
        From = TimeOnly.FromDateTime(session.Starts),
        To = TimeOnly.FromDateTime(session.Ends),
        RoomId = session.RoomId,
        TakesSignUp = session.TakesSignUp,
        Capacity = session.Seats.Capacity,
        Version = session.Version,
    };

    public void ApplyTo(Session session)
    {
        session.Plan(Day!.Value.ToDateTime(From!.Value), Session.EndOf(Day.Value, From.Value, To!.Value));
        (session.Title, session.Summary, session.Kind) = (Title.ToBilingual(), Summary.ToBilingual(), Kind);
        (session.RoomId, session.TakesSignUp) = (RoomId, TakesSignUp);
        session.Seats.Capacity = Capacity;
    }
}
