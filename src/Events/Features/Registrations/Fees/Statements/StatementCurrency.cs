using System.Text;
using System.Text.RegularExpressions;
using Events.Features.Planning.Budget;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>Which currency a bank names in a cell: by code, by sign, or in Chinese.</summary>
public static partial class StatementCurrency
{
    /// <summary>ISO 4217 for none: what stands there is no currency that we can read, so nobody's fee is taken to be paid with it.</summary>
    private const string Unread = "XXX";

    private static readonly (string Code, string[] Words)[] Others =
    [
        ("HKD", ["HK$", "港币"]), ("USD", ["US$", "美金"]), ("JPY", ["日币"]), ("EUR", ["€"]), ("GBP", ["£"]), ("KRW", ["₩"]), ("RUB", ["₽", "卢布"]),
        (MoneyRow.Yuan, ["RMB", "¥", "元"]), ("USD", ["$"]),
    ];

    /// <summary>What the column of the currency says, or else the amount; yuan where neither says anything.</summary>
    public static string Of(string cell, string amount)
    {
        var text = Tidy(cell);
        if (text.Length == 0 || text.All(c => c is '-' or '—')) return In(Tidy(amount)) ?? MoneyRow.Yuan;
        // Some banks write the number of the yuan, their own or that of ISO 4217.
        return text is "1" or "01" or "001" or "156" ? MoneyRow.Yuan : In(text) ?? Unread;
    }

    private static string? In(string text) =>
        Currencies.Find(text) is { } known ? known
        : Others.FirstOrDefault(other => other.Words.Any(text.Contains)).Code is { } other ? other
        : Code().Match(text) is { Success: true } code ? code.Value
        : null;

    private static string Tidy(string text) => text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Trim();

    [GeneratedRegex("(?<![A-Z])[A-Z]{3}(?![A-Z])")]
    private static partial Regex Code();
}
