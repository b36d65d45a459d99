using System.Text;
using System.Text.RegularExpressions;
using Events.Features.Planning.Budget;
using Events.Platform.Tables;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>Which currency a bank names in a cell: by code, by sign, or in Chinese.</summary>
public static partial class StatementCurrency
{
    /// <summary>ISO 4217 for none: what stands there is no currency that we can read, so nobody's fee is taken to be paid with it.</summary>
    private const string Unread = "XXX";

    private static readonly (string Code, Regex Signs)[] Others =
    [
        ("HKD", Signs("HK$", "港币")), ("USD", Signs("US$", "美金")), ("SGD", Signs("S$", "新元", "新币")), ("AUD", Signs("AU$", "A$", "澳元")), ("CAD", Signs("CA$", "C$", "加元")), ("JPY", Signs("日币")),
        ("EUR", Signs("€")), ("GBP", Signs("£")), ("KRW", Signs("₩")), ("RUB", Signs("₽", "卢布")), (MoneyRow.Yuan, Signs("RMB", "¥")),
    ];

    /// <summary>What the column of the currency says, or else the amount; yuan where neither says anything.</summary>
    public static string Of(string cell, string amount)
    {
        var text = Tidy(cell);
        if (Cells.IsBlank(text)) return In(Tidy(amount)) ?? MoneyRow.Yuan;
        // Some banks write the number of the yuan, their own or that of ISO 4217.
        return text is "1" or "01" or "001" or "156" ? MoneyRow.Yuan : In(text) ?? Unread;
    }

    /// <summary>Null where there is no word and no sign at all; a word that we cannot read is not taken for yuan.</summary>
    private static string? In(string text)
    {
        if (Currencies.Find(text) is { } known) return known;
        // NT$ is not $, and CA$ holds A$.
        if (Others.FirstOrDefault(other => other.Signs.IsMatch(text)).Code is { } other) return other;
        if (Code().Match(text) is { Success: true } code) return code.Value;
        var words = Word().Matches(text).Select(word => word.Value).Where(word => word is not ("CR" or "贷")).ToList();
        if (words.Count == 0) return text.Contains('$') ? "USD" : null;
        return !text.Contains('$') && words.TrueForAll(word => word is "元" or "圆" or "元整") ? MoneyRow.Yuan : Unread;
    }

    private static Regex Signs(params string[] words) => new(string.Join('|', words.Select(word => char.IsAsciiLetter(word[0]) ? "(?<![A-Z])" + Regex.Escape(word) : Regex.Escape(word))));

    private static string Tidy(string text) => text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Trim();

    [GeneratedRegex("(?<![A-Z])[A-Z]{3}(?![A-Z])")]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
