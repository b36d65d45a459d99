using Events.Platform.Web;

namespace Events.Features.Registrations.Forms.Passports;

/// <summary>The feature above that keeps passport data under lock, shows them to few and erases them in time. They stand nowhere else.</summary>
public interface IKeepsPassports
{
    /// <exception cref="Refused">It cannot be right; the field is one of <see cref="PassportEntry.Fields"/>.</exception>
    void Check(PassportEntry entry);

    /// <summary>So many days after the event's end, or after their registration has ended, people's passport data is erased.</summary>
    int DaysKept { get; }

    Task<bool> HasAsync(long attendeeId, CancellationToken cancel);

    /// <summary>Keeps it in place of what was there, inside the caller's transaction.</summary>
    Task KeepAsync(Attendee attendee, PassportEntry entry, CancellationToken cancel);
}
