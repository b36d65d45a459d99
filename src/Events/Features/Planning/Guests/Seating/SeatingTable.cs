using System.ComponentModel.DataAnnotations;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Guests.Seating;

public enum TableShape
{
    [Display(Name = "Head table, facing the hall")] HeadTable,
    [Display(Name = "Talks: guests facing hosts")] Talks,
    [Display(Name = "Rows of an audience")] Audience,
}

/// <summary>On which hand of the first person the second one sits.</summary>
public enum SeniorHand
{
    [Display(Name = "Left is senior (Chinese official practice)")] Left,
    [Display(Name = "Right is senior (international practice)")] Right,
}

/// <summary>A head table, a table of talks or the rows of an audience.</summary>
public partial class SeatingTable : Entity, IOfEvent
{
    public long EventId { get; init; }
    public required Bilingual Name { get; set; }

    public TableShape Shape { get; private set; }

    /// <summary>In each row; at talks on each side.</summary>
    public int SeatsInRow { get; private set; }

    public int Rows { get; private set; }

    public SeniorHand Senior { get; set; }
    public bool Alternates { get; set; }

    public List<Seat> Seats { get; private set; } = [];

    public IEnumerable<IGrouping<int, Seat>> SeatsByRow => Seats.OrderBy(seat => seat.Row).ThenBy(seat => seat.Number).GroupBy(seat => seat.Row);

    /// <summary>At a head table all face the hall; at talks the guests, who are drawn above; an audience looks at the stage, which is drawn above.</summary>
    public bool FacesReader(int row) => Shape == TableShape.HeadTable || (Shape == TableShape.Talks && row == 0);

    /// <summary>Sets shape and size. Seats that are no more lose their people; in another shape all of them do.</summary>
    public void Arrange(TableShape shape, int seatsInRow, int rows)
    {
        if (shape != Shape) foreach (var seat in Seats) seat.Leave();
        (Shape, SeatsInRow, Rows) = (shape, seatsInRow, shape switch { TableShape.HeadTable => 1, TableShape.Talks => 2, _ => rows });
        foreach (var gone in Seats.Where(seat => seat.Row >= Rows || seat.Number >= SeatsInRow).ToList())
        {
            gone.Leave();
            Seats.Remove(gone);
        }
        for (var row = 0; row < Rows; row++)
            for (var number = 0; number < SeatsInRow; number++)
                if (!Seats.Any(seat => seat.Row == row && seat.Number == number)) Seats.Add(new Seat { Row = row, Number = number, Table = this });
    }
}
