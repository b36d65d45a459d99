using System.Globalization;

namespace Events.Platform.Text;

/// <summary>Lets a database sort names as readers expect: Chinese by pinyin, Latin letters without regard to case, accents and width.</summary>
public static class SortKey
{
    public const int Length = 200;

    /// <summary>A text whose plain order is the order of the names.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static string Of(string name, string language)
    {
        var compare = Languages.Culture(language).CompareInfo;
        var key = Convert.ToHexString(compare.GetSortKey(name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth).KeyData);
        return key.Length <= Length ? key : key[..Length];
    }
}
