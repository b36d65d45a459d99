using Events.Features.Registrations;

namespace Events.Features.CheckIn.Scans;

/// <summary>Somebody at the door who is not on the list.</summary>
public sealed record WalkIn
{
    public string Name { get; init; } = "";
    public string? Organisation { get; init; }
    public AttendeeCategory Category { get; init; }

    public bool IsComplete => !string.IsNullOrWhiteSpace(Name) && Enum.IsDefined(Category);

    public Attendee ToAttendee() => new() { Name = Short(Name, Attendee.NameLength), Organisation = Short(Organisation, Attendee.OrganisationLength), Category = Category };

    private static string Short(string? text, int most)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed[..Math.Min(trimmed.Length, most)];
    }
}
