using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Registrations.Rules.Categories;

/// <summary>How one category looks at the door, and what its people read beside their ticket.</summary>
public class CategoryForm
{
    private const int NoteLength = 4_000;

    [Display(Name = "Colour of the badge")]
    public BadgeColor? Color { get; set; }

    [StringLength(NoteLength), DataType(DataType.MultilineText)]
    public string? NoteZh { get; set; }

    [StringLength(NoteLength), DataType(DataType.MultilineText)]
    public string? NoteEn { get; set; }

    public long Version { get; set; }

    public static CategoryForm From(CategoryRules? rules) => new() { Color = rules?.Color, NoteZh = rules?.Note.Zh, NoteEn = rules?.Note.En, Version = rules?.Version ?? 0 };

    public void ApplyTo(CategoryRules rules) => (rules.Color, rules.Note) = (Color, new Bilingual(NoteZh?.Trim() ?? "", NoteEn?.Trim() ?? ""));
}
