using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using TextInCell = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Events.Platform.Tables;

/// <summary>
/// Writes the cells of a row one after the other. Strings stand in their cells, for a shared table of them would have to be kept until the end.
/// Cells do not name their place, which doubles the size of a file: blank ones hold it instead.
/// </summary>
internal sealed class CellXml(OpenXmlWriter xml)
{
    private const int LongestText = 32_767;
    private const long LargestExactNumber = 999_999_999_999_999;

    private static readonly DateTime FirstSafeDay = new(1900, 3, 1);
    private static readonly OpenXmlAttribute[] NoAttributes = [];
    private static readonly OpenXmlAttribute[] KeepsSpaces = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    // The writer takes names from elements: one of each serves all cells.
    private readonly Cell cell = new();
    private readonly CellValue cellValue = new();
    private readonly InlineString inlineString = new();
    private readonly TextInCell textInCell = new();
    private readonly List<OpenXmlAttribute> attributes = new(2);

    public void Value(object? value)
    {
        switch (value)
        {
            case null or "": Start(CellStyle.General, null); xml.WriteEndElement(); break;
            case string text: Text(text); break;
            case bool yes: Put(yes ? "1" : "0", CellStyle.General, "b"); break;
            case int or short or byte or uint or ushort or sbyte: Put(Invariant(value), CellStyle.General); break;
            case long and >= -LargestExactNumber and <= LargestExactNumber: Put(Invariant(value), CellStyle.General); break;
            case decimal amount: Put(Invariant(amount), CellStyle.Amount); break;
            case double number when double.IsFinite(number): Put(Invariant(number), CellStyle.General); break;
            case DateOnly day when day.ToDateTime(default) >= FirstSafeDay: Put(Invariant(day.ToDateTime(default).ToOADate()), CellStyle.Date); break;
            case DateTime moment when moment >= FirstSafeDay: Put(Invariant(moment.ToOADate()), CellStyle.Moment); break;
            case DateTimeOffset moment: Value(moment.DateTime); break;
            case TimeOnly time: Put(Invariant(time.ToTimeSpan().TotalDays), CellStyle.Time); break;
            case DateOnly day: Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime moment: Text(moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)); break;
            default: Text(value.ToString() ?? ""); break;
        }
    }

    public void Text(string value, CellStyle style = CellStyle.General)
    {
        var text = WrittenText.Escape(WrittenText.Clean(value.Length > LongestText ? value[..LongestText] : value));
        if (style == CellStyle.General && FormulaGuard.IsRisky(text)) style = CellStyle.Quoted;
        Start(style, "inlineStr");
        xml.WriteStartElement(inlineString, NoAttributes);
        xml.WriteStartElement(textInCell, text.Length > 0 && (text[0] <= ' ' || text[^1] <= ' ') ? KeepsSpaces : NoAttributes);
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Put(string value, CellStyle style, string? type = null)
    {
        Start(style, type);
        xml.WriteStartElement(cellValue, NoAttributes);
        xml.WriteString(value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Start(CellStyle style, string? type)
    {
        attributes.Clear();
        if (style != CellStyle.General) attributes.Add(new OpenXmlAttribute("s", "", Invariant((int)style)));
        if (type is not null) attributes.Add(new OpenXmlAttribute("t", "", type));
        xml.WriteStartElement(cell, attributes);
    }

    private static string Invariant(object number) => Convert.ToString(number, CultureInfo.InvariantCulture)!;
}
