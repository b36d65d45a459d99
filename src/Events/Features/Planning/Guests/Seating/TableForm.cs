using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Guests.Seating;

public class TableForm
{
    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();

    [Display(Name = "Shape")]
    public TableShape Shape { get; set; }

    [Required, Range(1, 40), Display(Name = "Seats in a row")]
    public int? SeatsInRow { get; set; } = 9;

    [Required, Range(1, 30), Display(Name = "Rows of the audience")]
    public int? Rows { get; set; } = 1;

    [Display(Name = "Senior hand")]
    public SeniorHand Senior { get; set; }

    [Display(Name = "Alternate hosts and guests")]
    public bool Alternates { get; set; }

    public long Version { get; set; }

    public static TableForm Of(SeatingTable table) => new()
    {
        Name = table.Name,
        Shape = table.Shape,
        SeatsInRow = table.SeatsInRow,
        Rows = table.Rows,
        Senior = table.Senior,
        Alternates = table.Alternates,
        Version = table.Version,
    };

    public void ApplyTo(SeatingTable table)
    {
        (table.Name, table.Senior, table.Alternates) = (Name.ToBilingual(), Senior, Alternates);
        table.Arrange(Shape, SeatsInRow!.Value, Rows!.Value);
    }
}
