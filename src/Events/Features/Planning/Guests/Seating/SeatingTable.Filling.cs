namespace Events.Features.Planning.Guests.Seating;

public partial class SeatingTable
{
    /// <summary>Empties the seats that the rule has filled, and those filled by hand where that is asked for.</summary>
    public void Vacate(bool alsoByHand)
    {
        foreach (var seat in Seats.Where(seat => alsoByHand || !seat.IsByHand)) seat.Leave();
    }

    /// <summary>Fills the empty seats by protocol with those who sit nowhere. Whoever was placed by hand stays.</summary>
    /// <param name="everybody">Of the event, with their seats.</param>
    public void Fill(IEnumerable<GuestOfHonour> everybody)
    {
        // The order counts those who sit here by hand, so that nobody else becomes the first host.
        var here = GuestOfHonour.InOrder(everybody).Where(guest => guest.TakesSeat && (guest.Seat is null || guest.Seat.Table == this)).ToList();
        List<GuestOfHonour> hosts = [.. here.Where(guest => guest.Side == GuestSide.Hosts)], guests = [.. here.Where(guest => guest.Side == GuestSide.Guests)];
        if (Shape == TableShape.Talks)
        {
            SeatInOrder(guests, [0]);
            SeatInOrder(hosts, [1]);
        }
        else if (Shape == TableShape.HeadTable) SeatInOrder(SeatingOrder.HeadTable(hosts, guests, Alternates), Enumerable.Range(0, Rows));
        else
            for (var row = 0; row < Rows; row++)
                SeatInOrder(SeatingOrder.AudienceRow([.. hosts.Where(host => host.Seat is null)], [.. guests.Where(guest => guest.Seat is null)], Alternates), [row]);
    }

    /// <summary>Puts somebody on a seat by hand. Who sits there changes places, or gets up where the other had none.</summary>
    /// <returns>What is done once the seats are saved as empty: the database lets nobody sit on two.</returns>
    public static Action Place(GuestOfHonour guest, Seat seat)
    {
        var (former, other) = (guest.Seat, seat.Guest);
        if (former == seat) return () => seat.Sit(guest, byHand: true);
        former?.Leave();
        seat.Leave();
        return () =>
        {
            seat.Sit(guest, byHand: true);
            if (other is not null) former?.Sit(other, byHand: true);
        };
    }

    private void SeatInOrder(IEnumerable<GuestOfHonour> people, IEnumerable<int> rows)
    {
        var free = rows.SelectMany(row => SeatingOrder.FromCentre(SeatsInRow, Senior, FacesReader(row)).Select(number => Seats.Single(seat => seat.Row == row && seat.Number == number)))
            .Where(seat => seat.Guest is null);
        foreach (var (seat, guest) in free.ToList().Zip(people.Where(guest => guest.Seat is null))) seat.Sit(guest, byHand: false);
    }
}
