using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Desk;

/// <summary>Says in a line who passes a gate when.</summary>
public class GateWords(IStringLocalizer texts)
{
    /// <param name="gate">With its event and session.</param>
    public string Of(Gate gate) => string.Join(" · ", Parts(gate));

    private IEnumerable<string> Parts(Gate gate)
    {
        if (gate.OnlyFor.Length > 0) yield return Categories(texts, gate);
        if (gate.Session is { } session) yield return texts["Signed up for “{0}”", session.Title];
        if (gate.OpensAt is { } opens) yield return texts["From {0}|gate", Dates.Short(opens, gate.Event.TimeZone)];
        if (gate.ClosesAt is { } closes) yield return texts["Until {0}|gate", Dates.Short(closes, gate.Event.TimeZone)];
        if (gate.Ways != Ways.Both) yield return texts.Of(gate.Ways);
        if (gate.IsManyTimes) yield return texts["Again and again"];
    }

    public static string Categories(IStringLocalizer texts, Gate gate) =>
        string.Join(Languages.Current == "zh" ? "、" : ", ", gate.Categories.Select(category => texts.Of(category)));
}
