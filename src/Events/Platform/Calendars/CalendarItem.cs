namespace Events.Platform.Calendars;

/// <summary>One entry of a calendar file: at hours of a day, or on whole days.</summary>
/// <param name="Uid">Stays the same for ever, so that calendars know a change from a new entry.</param>
/// <param name="Sequence">Grows with each change.</param>
public sealed record CalendarItem(string Uid, long Sequence, string Summary)
{
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>The first and the last of whole days, in place of the hours.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    public string Location { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>The page that tells more.</summary>
    public string Address { get; init; } = "";

    public CalendarStatus Status { get; init; } = CalendarStatus.Confirmed;

    /// <summary>Whether one's time is free nevertheless.</summary>
    public bool LeavesTimeFree { get; init; }
}

public enum CalendarStatus { Confirmed, Tentative, Cancelled }
