using System.ComponentModel.DataAnnotations;

namespace Events.Platform.Text;

/// <summary>A text in both languages as a form takes it.</summary>
public abstract class BilingualInput
{
    [Display(Name = "In Chinese")]
    public abstract string? Zh { get; set; }

    [Display(Name = "In English")]
    public abstract string? En { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Zh) && string.IsNullOrWhiteSpace(En);

    public Bilingual ToBilingual() => new(Zh?.Trim() ?? "", En?.Trim() ?? "");
}

/// <summary>One line of at most 200 characters.</summary>
public class BilingualLine : BilingualInput
{
    [StringLength(200)]
    public override string? Zh { get; set; }

    [StringLength(200)]
    public override string? En { get; set; }

    public static implicit operator BilingualLine(Bilingual text) => new() { Zh = text.Zh, En = text.En };
}

/// <summary>Paragraphs of at most 20,000 characters.</summary>
public class BilingualText : BilingualInput
{
    [StringLength(20_000), DataType(DataType.MultilineText)]
    public override string? Zh { get; set; }

    [StringLength(20_000), DataType(DataType.MultilineText)]
    public override string? En { get; set; }

    public static implicit operator BilingualText(Bilingual text) => new() { Zh = text.Zh, En = text.En };
}
