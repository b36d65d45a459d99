using System.Globalization;
using System.Net;
using System.Text;
using Events.Platform.Text;

namespace Events.Platform.Documents;

/// <summary>A round vermilion seal: a star, and around it the name of whoever seals. It stands in until a picture of the real one is there.</summary>
public static class Seal
{
    private const string Vermilion = "#c0392b";

    /// <summary>The arc that the name may take, in degrees; the gap is below.</summary>
    private const double WidestArc = 280;

    /// <summary>The seal as SVG that scales to its box.</summary>
    public static string Svg(string name)
    {
        var text = string.Concat(name.Trim().EnumerateRunes().Take(60));
        return string.Concat(
            """<svg class="seal" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" aria-hidden="true">""",
            $"""<circle cx="50" cy="50" r="48" fill="none" stroke="{Vermilion}" stroke-width="2.4"/>""",
            $"""<path fill="{Vermilion}" d="{Star(13.5)}"/>""",
            Languages.Of(text) == "zh" ? Characters(text) : Line(text),
            "</svg>");
    }

    /// <summary>Each character stands upright on the radius, as it is cut into a seal; the outline makes it bold in whatever face the paper has.</summary>
    private static string Characters(string text)
    {
        var runes = text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ToList();
        var step = runes.Count == 1 ? 0 : Math.Min(30, WidestArc / (runes.Count - 1));
        // As large as the ring allows, and as the neighbour allows.
        var size = Math.Min(15, runes.Count == 1 ? 15 : 37 * step * Math.PI / 180 * 0.92);
        var svg = new StringBuilder(Invariant(
            $"<g fill=\"{Vermilion}\" stroke=\"{Vermilion}\" stroke-width=\".35\" font-size=\"{size:0.##}\" text-anchor=\"middle\">"));
        for (var i = 0; i < runes.Count; i++)
            svg.Append(Invariant($"<text x=\"50\" y=\"{6 + size * 0.95:0.##}\" transform=\"rotate({(i - (runes.Count - 1) / 2d) * step:0.##} 50 50)\">{Encoded(runes[i].ToString())}</text>"));
        return svg.Append("</g>").ToString();
    }

    /// <summary>Letters follow the circle; a long name is squeezed into the arc.</summary>
    private static string Line(string text)
    {
        const double radius = 37;
        var size = Math.Clamp(400d / Math.Max(1, text.Length), 5, 10);
        var most = radius * WidestArc * Math.PI / 180;
        var squeezed = text.Length * size * 0.62 > most ? Invariant($" textLength=\"{most:0.#}\" lengthAdjust=\"spacingAndGlyphs\"") : "";
        return Invariant($"""
            <path id="seal-ring" fill="none" d="M50 {50 + radius} A{radius} {radius} 0 1 1 50.01 {50 + radius}"/>
            <text fill="{Vermilion}" font-weight="700" font-size="{size:0.##}" text-anchor="middle"><textPath href="#seal-ring" startOffset="50%"{squeezed}>{Encoded(text)}</textPath></text>
            """);
    }

    private static string Star(double radius)
    {
        var points = Enumerable.Range(0, 10).Select(i =>
        {
            var (length, angle) = (i % 2 == 0 ? radius : radius * 0.382, Math.PI * (i / 5d - 0.5));
            return Invariant($"{50 + length * Math.Cos(angle):0.##} {50 + length * Math.Sin(angle):0.##}");
        });
        return "M" + string.Join('L', points) + "Z";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
