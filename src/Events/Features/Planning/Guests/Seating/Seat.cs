using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Guests.Seating;

/// <summary>One seat at a table, empty or not.</summary>
public class Seat : Entity
{
    public long TableId { get; private set; }
    public SeatingTable Table { get; init; } = null!;

    /// <summary>From 0: the front row; at talks 0 is the guests' side.</summary>
    public int Row { get; init; }

    /// <summary>From 0, from the left of the drawing.</summary>
    public int Number { get; init; }

    public long? GuestId { get; private set; }
    public GuestOfHonour? Guest { get; private set; }

    /// <summary>Whether a person has chosen this place, which the rule then leaves alone.</summary>
    public bool IsByHand { get; private set; }

    public void Sit(GuestOfHonour guest, bool byHand)
    {
        if (!guest.TakesSeat) throw new Refused(GuestErrors.HasDeclined);
        (Guest, GuestId, IsByHand, guest.Seat) = (guest, guest.Id, byHand, this);
    }

    public void Leave()
    {
        if (Guest is { } guest) guest.Seat = null;
        (Guest, GuestId, IsByHand) = (null, null, false);
    }

    /// <summary>Where somebody sits, in words; nothing where it is nowhere.</summary>
    /// <param name="row">Null where the table has but one.</param>
    public static string Words(IStringLocalizer texts, Bilingual? table, int? row, int? number) =>
        table is null ? ""
        : row is { } inRow ? texts["{0}: row {1}, seat {2}", table, inRow + 1, number!.Value + 1]
        : texts["{0}: seat {1}", table, number!.Value + 1];
}
