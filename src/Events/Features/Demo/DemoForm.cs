using Events.Features.Registrations.Forms;

namespace Events.Features.Demo;

/// <summary>What an event of the demonstration year asks.</summary>
/// <param name="Event">Its public address.</param>
public sealed record DemoForm(string Event, IReadOnlyList<FormOutline.Line> Questions)
{
    /// <summary>The form as an organiser would have put it together.</summary>
    public FormVersion For(long eventId) => new FormOutline(null, Questions).For(eventId);
}
