using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.PublicPage.News;

public class NewsForm
{
    [Display(Name = "Day|news")]
    public DateOnly Day { get; set; }

    [EitherLanguage(ErrorMessage = "Please write it in at least one language.")]
    public BilingualNews Text { get; set; } = new();

    public long Version { get; set; }

    public static NewsForm Of(NewsItem item) => new() { Day = item.Day, Text = new() { Zh = item.Text.Zh, En = item.Text.En }, Version = item.Version };

    public void ApplyTo(NewsItem item)
    {
        if (Event.IsFarAway(Day.Year)) throw new Refused(PageErrors.DayIsFarAway) { Field = nameof(Day) };
        (item.Day, item.Text) = (Day, Text.ToBilingual());
    }
}

/// <summary>A few sentences.</summary>
public class BilingualNews : BilingualInput
{
    [StringLength(2_000), DataType(DataType.MultilineText)]
    public override string? Zh { get; set; }

    [StringLength(2_000), DataType(DataType.MultilineText)]
    public override string? En { get; set; }
}
