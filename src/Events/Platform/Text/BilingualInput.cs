using System.ComponentModel.DataAnnotations;

namespace Events.Platform.Text;

/// <summary>A line in both languages as a form takes it.</summary>
public class BilingualLine
{
    [StringLength(200), Display(Name = "In Chinese")]
    public string? Zh { get; set; }

    [StringLength(200), Display(Name = "In English")]
    public string? En { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Zh) && string.IsNullOrWhiteSpace(En);

    public static implicit operator BilingualLine(Bilingual text) => new() { Zh = text.Zh, En = text.En };

    public Bilingual ToBilingual() => new(Zh?.Trim() ?? "", En?.Trim() ?? "");
}

/// <summary>A longer text in both languages as a form takes it.</summary>
public class BilingualText
{
    [StringLength(20_000), DataType(DataType.MultilineText), Display(Name = "In Chinese")]
    public string? Zh { get; set; }

    [StringLength(20_000), DataType(DataType.MultilineText), Display(Name = "In English")]
    public string? En { get; set; }

    public static implicit operator BilingualText(Bilingual text) => new() { Zh = text.Zh, En = text.En };

    public Bilingual ToBilingual() => new(Zh?.Trim() ?? "", En?.Trim() ?? "");
}
