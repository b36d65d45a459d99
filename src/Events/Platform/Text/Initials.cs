using System.Globalization;

namespace Events.Platform.Text;

/// <summary>The first letters of the pinyin of a Chinese text, by which people type names quickly: 天津国际商会 is found by <c>tjgjsh</c>.</summary>
public static class Initials
{
    private const string Letters = "abcdefghjklmnopqrstwxyz";

    // The first character of each letter in the order of pinyin.
    private const string First = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";

    private static readonly CompareInfo Pinyin = Languages.Culture("zh").CompareInfo;

    /// <summary>Of the Chinese characters alone; empty where there are none.</summary>
    public static string Of(string? text) => string.Concat((text ?? "").Where(Languages.IsChinese).Select(Letter));

    private static char Letter(char character)
    {
        var (low, high) = (0, First.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Pinyin.Compare(First.Substring(middle, 1), character.ToString()) <= 0) low = middle;
            else high = middle - 1;
        }
        return Letters[low];
    }
}
