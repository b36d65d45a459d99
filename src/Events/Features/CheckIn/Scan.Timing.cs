namespace Events.Features.CheckIn;

public partial class Scan
{
    /// <summary>Nobody keeps a scan for longer; a clock that says so is broken.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(366);

    /// <summary>By the clock of the device.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By the same clock, when the scan was sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How far the clock of the device is behind, as far as is known.</summary>
    public TimeSpan? Drift => ReceivedAt - SentAt;

    /// <summary>When the person passed: as long before it was received as the device says. A clock that is ahead does not admit people in the future.</summary>
    public DateTimeOffset PassedAt
    {
        get => field == default ? Corrected : field;
        private set;
    }

    private DateTimeOffset Corrected
    {
        get
        {
            var ago = (SentAt ?? ReceivedAt) - At;
            return ReceivedAt - (ago < TimeSpan.Zero ? TimeSpan.Zero : ago < LongestKept ? ago : LongestKept);
        }
    }

    /// <summary>The order in which people passed, whatever the order in which it was told. Of the same moment, one is in before one is out or it is undone.</summary>
    public static int InTime(Scan one, Scan other) => (one.PassedAt, one.Direction, one.Id).CompareTo((other.PassedAt, other.Direction, other.Id));
}
