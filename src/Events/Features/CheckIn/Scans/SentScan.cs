namespace Events.Features.CheckIn.Scans;

/// <summary>A scan as a device sends it: what the QR code said, or a ticket code that was typed or found by name.</summary>
public sealed record SentScan
{
    public required Guid Id { get; init; }
    public string? Qr { get; init; }
    public string? Code { get; init; }

    /// <summary>The key of the gate; the event follows from it.</summary>
    public required long Gate { get; init; }

    public Direction Direction { get; init; }

    /// <summary>By the clock of the device; the time of receipt where it is missing.</summary>
    public DateTimeOffset? At { get; init; }

    public bool IsComplete => Id != Guid.Empty && Enum.IsDefined(Direction);
}
