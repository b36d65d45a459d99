using Events.Features.Planning;
using Events.Platform.Data;

namespace Events.Features.CheckIn.Devices;

public enum DeviceState { Unpaired, Paired, Expired, Revoked }

/// <summary>A phone or tablet at the door that works without anybody signed in: at the gates of one event, until its end, or until it is revoked.</summary>
public partial class Device : Entity, IOfEvent
{
    public const int NameLength = 100;

    /// <summary>It has names of people on it, so nobody may forget it in a drawer.</summary>
    public static readonly TimeSpan LongestAfterEnd = TimeSpan.FromDays(7);

    public required long EventId { get; init; }
    public Event Event { get; private set; } = null!;

    /// <summary>What people call it: "tablet 3, north door".</summary>
    public required string Name { get; init; }

    /// <summary>The gates where it may work.</summary>
    public List<Gate> Gates { get; init; } = [];

    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether its holder may let in, with a reason, whom a rule refused.</summary>
    public bool MayOverride { get; init; }

    /// <summary>People scan their own code on it.</summary>
    public bool IsKiosk { get; init; }

    /// <summary>The last time that it asked for anything, to the minute.</summary>
    [Derived]
    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>The last time that it asked for the list.</summary>
    [Derived]
    public DateTimeOffset? LastListAt { get; private set; }

    /// <summary>How many scans it had not sent then.</summary>
    [Derived]
    public int Waiting { get; private set; }

    public bool IsRevoked => RevokedAt is not null;

    public DeviceState StateAt(DateTimeOffset now) =>
        IsRevoked ? DeviceState.Revoked : ExpiresAt <= now ? DeviceState.Expired : PairedAt is null ? DeviceState.Unpaired : DeviceState.Paired;

    /// <summary>Ends it for good; it learns so, and forgets the list, at its next contact.</summary>
    public void Revoke(DateTimeOffset now)
    {
        RevokedAt ??= now;
        EndPairing();
    }
}
