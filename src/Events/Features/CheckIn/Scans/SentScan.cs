using Events.Features.Registrations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Events.Features.CheckIn.Scans;

/// <summary>A scan as a device sends it: what the QR code said, a ticket code that was typed or found by name, or somebody without a ticket.</summary>
/// <remarks><see cref="IsComplete"/> tells what is wrong with it, for a device has no form to show an error at.</remarks>
[ValidateNever]
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

    /// <inheritdoc cref="Scan.SentAt"/>
    public DateTimeOffset? SentAt { get; init; }

    /// <inheritdoc cref="Scan.LetIn"/>
    public bool? LetIn { get; init; }

    /// <inheritdoc cref="Scan.Override"/>
    public string? Override { get; init; }

    /// <inheritdoc cref="Scan.Category"/>
    public AttendeeCategory? Category { get; init; }

    public WalkIn? WalkIn { get; init; }

    public bool IsComplete => Id != Guid.Empty && Enum.IsDefined(Direction) && (Category is not { } category || Enum.IsDefined(category)) && WalkIn is not { IsComplete: false };

    /// <summary>It changes more than where the person is.</summary>
    public bool ChangesPeople => WalkIn is not null || Category is not null;

    public string? OverrideReason => Override?.Trim() is { Length: > 0 } reason ? reason[..Math.Min(reason.Length, Scan.OverrideLength)] : null;
}
