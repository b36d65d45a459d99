using Events.Platform.Text;

namespace Events.Platform.Tables;

public static partial class Cells
{
    private static readonly HashSet<string> Yes =
    [
        "是", "是的", "有", "要", "需", "需要", "对", "好", "可以", "同意", "愿意", "参加", "出席", "确认", "确认参加", "确认出席", "已",
        "y", "yes", "yes please", "true", "t", "ok", "on", "attending", "will attend", "accept", "accepted", "agree", "agreed", "confirmed", "needed",
        "required", "1", "√", "✓", "✔", "☑", "✅", "■",
    ];

    private static readonly HashSet<string> No =
    [
        "否", "不", "不是", "无", "没有", "没", "不要", "不需", "不需要", "无需", "不用", "不必", "不对", "不可以", "不同意", "不愿意", "不参加", "不出席", "未",
        "n", "no", "no thanks", "no thank you", "none", "false", "f", "off", "not attending", "will not attend", "decline", "declined", "disagree",
        "not needed", "not required", "0", "×", "✗", "✘", "☒", "❌", "☐", "□",
    ];

    /// <summary>Yes or no in the usual spellings; null for a blank cell. A letter x is not read: some mark yes with it, others no.</summary>
    public static bool TryYesNo(string? text, out bool? answer)
    {
        var narrow = Narrow(text).Trim('.', '。', '!', ',', ' ').Replace("，", " ").Replace(",", "");
        answer = Yes.Contains(narrow) ? true : No.Contains(narrow) ? false : null;
        return answer is not null || IsBlank(text);
    }

    /// <summary>Whether a cell holds yes or no, for <see cref="Column"/>.</summary>
    public static bool IsYesNo(string text) => TryYesNo(text, out var answer) && answer is not null;

    /// <summary>The ISO 3166-1 code of a country in any usual spelling, also in two languages at once (中国 China); null for a blank cell.</summary>
    public static bool TryCountry(string? text, out string? code)
    {
        var name = Text(text);
        code = Countries.Recognise(name) ?? OfParts(name);
        return code is not null || IsBlank(text);
    }

    /// <summary>Whether a cell holds a country, for <see cref="Column"/>.</summary>
    public static bool IsCountry(string text) => TryCountry(text, out var code) && code is not null;

    private static string? OfParts(string name)
    {
        var codes = HeaderText.Pieces(name).Select(Countries.Recognise).Distinct().ToList();
        return codes.Count == 1 ? codes[0] : null;
    }
}
