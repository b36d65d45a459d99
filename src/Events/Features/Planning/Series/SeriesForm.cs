using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Series;

public class SeriesForm
{
    [EitherLanguage(ErrorMessage = "Please give the series a name, in Chinese or in English.")]
    public BilingualLine Name { get; set; } = new();

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Note")]
    public string? Note { get; set; }

    public long Version { get; set; }

    public void ApplyTo(EventSeries series) => (series.Name, series.Note) = (Name.ToBilingual(), Note?.Trim() ?? "");
}

public class EditionForm
{
    [Required, Display(Name = "Event")]
    public long? EventId { get; set; }

    [Required, Range(1, Edition.Highest), Display(Name = "Edition")]
    public int? Number { get; set; }
}
