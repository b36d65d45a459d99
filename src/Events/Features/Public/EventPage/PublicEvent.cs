using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Signup;
using Events.Platform.Text;

namespace Events.Features.Public.EventPage;

/// <summary>An event as its public page shows it.</summary>
public sealed record PublicEvent(Event Event, IReadOnlyList<DayPlan> Programme, DateTimeOffset Now)
{
    public required ShownDetails Details { get; init; }
    public required IReadOnlyList<ShownNews> News { get; init; }
    public required RegistrationRules Rules { get; init; }

    /// <summary>Shown to colleagues at the desk, whatever strangers may see.</summary>
    public bool IsPreview { get; init; }

    public SignupEntrance Entrance => SignupEntrances.Of(Event, Rules, Now);
    public bool IsOpen => Event.AcceptsRegistrations(Now);
    public bool IsFull => Event.Seats.IsFull;
    public bool IsCancelled => Event.State == EventState.Cancelled;
    public bool IsOver => Event.Phase(Now) is EventPhase.Finished or EventPhase.Archived;

    /// <summary>Each of those who speak once, in the order of the programme; with the picture of whichever line has one.</summary>
    public IReadOnlyList<SessionSpeaker> Speakers { get; } = OnceEach(Programme.SelectMany(day => day.Sessions).SelectMany(session => session.Speakers));

    /// <summary>Whom to ask: the event's own contact, or its unit.</summary>
    public PublicContact Contact => Details.Page.HasContact
        ? new(Details.Page.ContactName, Details.Page.ContactPhone, Details.Page.ContactEmail)
        : new(Event.Unit.Name, Event.Unit.Phone, Event.Unit.Email);

    private static List<SessionSpeaker> OnceEach(IEnumerable<SessionSpeaker> speakers)
    {
        List<SessionSpeaker> once = [];
        foreach (var speaker in speakers)
        {
            var known = once.FindIndex(other => other.IsSameAs(speaker));
            if (known < 0) once.Add(speaker);
            else if (once[known].Picture is null && speaker.Picture is not null) once[known] = speaker;
        }
        return once;
    }
}

public sealed record PublicContact(Bilingual Name, string Phone, string Email)
{
    public bool IsReachable => Phone.Length > 0 || Email.Length > 0;
}
