using Events.Platform.Text;

namespace Events.Features.CheckIn.Badges;

/// <summary>The order of names on lists: Chinese ones by pinyin, then those in other letters.</summary>
public static class ReadingOrder
{
    /// <summary>A text whose plain order is that of the names.</summary>
    public static string Of(string name) => (name.Length > 0 && Languages.IsChinese(name[0]) ? "0" : "1") + SortKey.Of(name, "zh");
}
