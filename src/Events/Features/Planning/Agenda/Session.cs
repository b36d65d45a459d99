using System.ComponentModel.DataAnnotations;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Agenda;

public enum SessionKind
{
    [Display(Name = "Talk|session")] Talk,
    [Display(Name = "Panel|session")] Panel,
    [Display(Name = "Ceremony|session")] Ceremony,
    [Display(Name = "Business talks|session")] BusinessTalks,
    [Display(Name = "Break|session")] Break,
    [Display(Name = "Meal|session")] Meal,
    [Display(Name = "Arrival|session")] Arrival,
}

/// <summary>One item of an event's programme.</summary>
public partial class Session : Entity, IOfEvent
{
    public long EventId { get; private set; }
    public Event Event { get; init; } = null!;

    public required Bilingual Title { get; set; }
    public Bilingual Summary { get; set; } = new();
    public SessionKind Kind { get; set; }

    public long? RoomId { get; set; }
    public Room? Room { get; set; }

    /// <summary>Whether people choose it when they register.</summary>
    public bool TakesSignUp { get; set; }

    public SeatPool Seats { get; private set; } = new();
    public long SeatsId { get; private set; }

    public List<SessionSpeaker> Speakers { get; private set; } = [];

    /// <summary>Nobody speaks then, and nobody looks for a room.</summary>
    public bool IsPause => Kind is SessionKind.Break or SessionKind.Meal or SessionKind.Arrival;

    /// <summary>The order in which a programme is read: by time, then by room.</summary>
    public static IOrderedEnumerable<Session> InOrder(IEnumerable<Session> sessions) =>
        sessions.OrderBy(session => session.StartMinute).ThenBy(session => session.Room?.Position ?? 0).ThenBy(session => session.RoomId).ThenBy(session => session.Id);
}
