using System.Collections.Frozen;

namespace Events.Platform.Text;

/// <summary>
/// Makes names comparable that are written differently: width, case, accents, spaces and punctuation fold away, and traditional characters into
/// simplified ones.
/// </summary>
public static class NameKey
{
    public const int Length = 200;

    private static readonly Lazy<FrozenDictionary<char, char>> Simplified = new(Read);

    public static string Of(string? name)
    {
        var key = string.Concat(Fold.Text(name).Where(char.IsLetterOrDigit).Select(Simplify));
        return key.Length <= Length ? key : key[..Length];
    }

    private static char Simplify(char character) => character < '\u3400' ? character : Simplified.Value.GetValueOrDefault(character, character);

    private static FrozenDictionary<char, char> Read()
    {
        using var reader = new StreamReader(ReferenceData.Open("simplified.txt"));
        return reader.ReadToEnd().Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
