namespace Events.Features.Registrations;

/// <summary>When somebody came first, for <see cref="Attendee.ArriveAsync"/>.</summary>
/// <param name="IsInside">The person is there, whether the registration stands or not.</param>
public sealed record Arrival(long AttendeeId, DateTimeOffset At, bool IsInside = false)
{
    internal FormattableString Update() => $"""
        UPDATE attendees SET arrived_at = CASE WHEN arrived_at < {At} THEN arrived_at ELSE {At} END, version = version + 1
        WHERE id = {AttendeeId} AND ({IsInside} OR state = {nameof(RegistrationState.Confirmed)} OR (state = {nameof(RegistrationState.Cancelled)} AND cancelled_at > {At}))
        """;
}
