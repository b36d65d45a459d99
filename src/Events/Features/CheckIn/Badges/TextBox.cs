namespace Events.Features.CheckIn.Badges;

/// <summary>A place for a text on paper.</summary>
/// <param name="Width">In millimetres.</param>
/// <param name="Height">In millimetres.</param>
/// <param name="Largest">The largest type that looks well there, in points.</param>
public readonly record struct TextBox(double Width, double Height, int Largest)
{
    private const double Point = 25.4 / 72;
    private const double LineHeight = 1.2;

    /// <summary>A name in smaller type is not read across a table: a long word is rather parted.</summary>
    private const int Readable = 14;

    /// <summary>In points; each is a class <c>size-n</c> of <c>name-badge.css</c>.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [60, 54, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6];

    /// <summary>The text in lines and in the largest type in which it fits.</summary>
    public FittedText Fit(string text)
    {
        var whole = Fit(TextWidth.Parts(text));
        if (whole.Size >= Math.Min(Readable, Largest)) return whole;
        var parted = Fit([.. TextWidth.Parts(text).SelectMany(TextWidth.Halves)]);
        return parted.Size > whole.Size ? parted : whole;
    }

    private FittedText Fit(IReadOnlyList<string> parts)
    {
        foreach (var size in Sizes)
            if (size <= Largest && Lines(parts, Width / (size * Point)) is { } lines && lines.Count * LineHeight * size * Point <= Height) return new(size, lines);
        return new(Sizes[^1], [string.Concat(parts)]);
    }

    /// <summary>As many parts in each line as fit; null where one is too long for any.</summary>
    private static List<string>? Lines(IReadOnlyList<string> parts, double most)
    {
        List<string> lines = [];
        foreach (var part in parts)
        {
            if (TextWidth.Of(part.TrimEnd()) > most) return null;
            if (lines.Count > 0 && TextWidth.Of((lines[^1] + part).TrimEnd()) <= most) lines[^1] += part;
            else lines.Add(part);
        }
        return [.. lines.Select(line => line.TrimEnd())];
    }
}

public sealed record FittedText(int Size, IReadOnlyList<string> Lines)
{
    public string Class => $"size-{Size}";
}
