using System.ComponentModel.DataAnnotations;
using Events.Features.Planning.Agenda;
using Events.Features.Registrations;
using Events.Platform.Web;

namespace Events.Features.CheckIn;

/// <summary>The directions in which a gate is passed.</summary>
public enum Ways
{
    [Display(Name = "In and out")] Both,
    [Display(Name = "In only")] In,
    [Display(Name = "Out only")] Out,
}

public partial class Gate
{
    /// <summary>The categories that may pass, as names with commas between them; empty: everybody.</summary>
    public string OnlyFor { get; private set; } = "";

    public IReadOnlyList<AttendeeCategory> Categories
    {
        get => [.. OnlyFor.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AttendeeCategory>)];
        set => OnlyFor = string.Join(',', value.Distinct().Order());
    }

    /// <summary>Only those pass who signed up for it.</summary>
    public long? SessionId { get; set; }
    public Session? Session { get; set; }

    /// <summary>Null: always, or from the first.</summary>
    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>Null: never.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <summary>It is passed again and again, as a corridor is; nobody is told that they were here before.</summary>
    public bool IsManyTimes { get; set; }

    public Ways Ways { get; set; }

    /// <summary>It leads to the same place as the other entrances: whoever came in by one of them is inside for all.</summary>
    public bool IsEntrance { get; set; }

    /// <summary>Where one is behind it; gates with the same one lead to the same place.</summary>
    public long Place => IsEntrance ? 0 : Id;

    public bool Takes(AttendeeCategory category) => OnlyFor.Length == 0 || Categories.Contains(category);

    public bool HasRules => OnlyFor.Length > 0 || SessionId is not null || OpensAt is not null || ClosesAt is not null || IsManyTimes || Ways != Ways.Both;

    /// <exception cref="Refused">It would close before it opens.</exception>
    public void Open(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from >= to) throw new Refused(CheckInErrors.ClosesBeforeItOpens) { Field = "Closes" };
        (OpensAt, ClosesAt) = (from, to);
    }

    /// <summary>What speaks against somebody's passing, and since or until when. Nobody is kept from leaving but where there is no way out.</summary>
    /// <param name="person">With the sessions that they signed up for, where the gate is one for a session.</param>
    /// <param name="category">What they come as.</param>
    public (ScanReason Reason, DateTimeOffset? At)? Objection(Attendee person, AttendeeCategory category, Direction direction, DateTimeOffset at)
    {
        if (direction == Direction.Out) return Ways == Ways.In ? (ScanReason.WrongWay, null) : null;
        if (Ways == Ways.Out) return (ScanReason.WrongWay, null);
        if (at < OpensAt) return (ScanReason.TooEarly, OpensAt);
        if (at >= ClosesAt) return (ScanReason.TooLate, ClosesAt);
        if (!Takes(category)) return (ScanReason.WrongCategory, null);
        if (SessionId is { } session && person.Sessions.TrueForAll(signUp => signUp.SessionId != session)) return (ScanReason.NotSignedUp, null);
        return null;
    }
}
