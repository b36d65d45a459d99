namespace Events.Platform.Text;

/// <summary>The order of names on lists: Chinese ones by pinyin, then those in other letters.</summary>
public static class ReadingOrder
{
    /// <summary>A text whose ordinal order is that of the names; see <see cref="SortKey"/>.</summary>
    public static string Of(string name) => (name.Length > 0 && Languages.IsChinese(name[0]) ? "0" : "1") + SortKey.Of(name, "zh");
}
