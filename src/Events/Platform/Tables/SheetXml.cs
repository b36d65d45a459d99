using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Events.Platform.Web;

namespace Events.Platform.Tables;

/// <summary>The XML of one sheet (ECMA-376 part 1, 18.3), written forwards.</summary>
internal sealed class SheetXml : IDisposable
{
    private const int LastRow = 1_048_576;

    private readonly Stream part;
    private readonly OpenXmlWriter xml;
    private readonly CellXml cells;
    private readonly int columns;
    private readonly Row rowElement = new();
    private readonly OpenXmlAttribute[] rowAttributes = new OpenXmlAttribute[1];
    private int row;

    public SheetXml(Stream part, IReadOnlyList<string> titles, IReadOnlyList<int> widths)
    {
        this.part = part;
        xml = OpenXmlWriter.Create(part);
        cells = new CellXml(xml);
        columns = titles.Count;
        xml.WriteStartDocument(true);
        xml.WriteStartElement(new Worksheet());
        var belowHeader = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        xml.WriteElement(new SheetViews(new SheetView(belowHeader) { WorkbookViewId = 0 }));
        if (columns > 0) xml.WriteElement(new Columns(widths.Select((width, index) =>
            new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());

        StartRow();
        foreach (var title in titles) cells.Text(title, CellStyle.Header);
        xml.WriteEndElement();
    }

    public void Add(IReadOnlyList<object?> values)
    {
        StartRow();
        foreach (var value in values) cells.Value(value);
        xml.WriteEndElement();
    }

    public void Complete()
    {
        xml.WriteEndElement();
        if (columns > 0)
        {
            var all = $"A1:{HeaderRow.Letters(columns - 1)}{row}";
            xml.WriteElement(new AutoFilter { Reference = all });
            // Phone numbers are text on purpose: no green corners.
            xml.WriteElement(new IgnoredErrors(new IgnoredError { SequenceOfReferences = new([all]), NumberStoredAsText = true }));
        }
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.Dispose();
        part.Dispose();
    }

    private void StartRow()
    {
        if (++row > LastRow) throw new Refused(TableErrors.HasTooManyRows, LastRow - 1);
        rowAttributes[0] = new OpenXmlAttribute("r", "", row.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement(rowElement, rowAttributes);
    }
}
