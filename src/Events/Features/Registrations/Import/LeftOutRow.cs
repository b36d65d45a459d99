using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Import;

/// <summary>A row that was not imported, and why: kept with the list, since a later check would find other reasons.</summary>
public sealed record LeftOutRow(int Number, IReadOnlyList<LeftOutRow.Reason> Reasons)
{
    /// <param name="Text">English, the key of its translation.</param>
    public sealed record Reason(string Text, IReadOnlyList<string> Arguments);

    public static LeftOutRow Of(CheckedRow row) => new(row.Row.Number, [.. row.Problems.Select(problem => new Reason(
        problem.Refusal.Text, [.. problem.Arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")]))]);

    public string Why(IStringLocalizer texts) => string.Join(' ', Reasons.Select(reason => texts[reason.Text, [.. reason.Arguments]].Value));
}
