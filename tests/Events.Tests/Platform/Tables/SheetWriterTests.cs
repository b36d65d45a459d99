using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Events.Platform.Files;
using Events.Platform.Tables;
using Sheet = Events.Platform.Tables.Sheet;

namespace Events.Tests.Platform.Tables;

public class SheetWriterTests
{
    [Fact]
    public async Task What_is_written_can_be_read()
    {
        object?[] values = ["李伟", 42, 12.5m, true, new DateOnly(2026, 12, 3), new DateTime(2026, 12, 3, 6, 30, 0), new TimeOnly(9, 5), null, "", 1.5, 110101199003071234L, Guid.Empty];
        var sheet = await WriteAndReadAsync(values);

        Assert.Equal(
            ["李伟", "42", "12.5", "TRUE", "2026-12-03", "2026-12-03 06:30", "09:05", "", "", "1.5", "110101199003071234", Guid.Empty.ToString()],
            sheet.Rows[1].Cells);
    }

    [Theory]
    [InlineData("a\u0007b\tc", "ab c")]
    [InlineData(" two\nlines ", "two lines")]
    [InlineData("<&>\"'", "<&>\"'")]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("𠮷محمدŁ", "𠮷محمدŁ")]
    [InlineData("=1+1", "=1+1")]
    public async Task Texts_arrive_whole(string text, string read) => Assert.Equal(read, (await WriteAndReadAsync([text, "end"])).Rows[1][0]);

    [Fact]
    public async Task The_file_keeps_to_the_standard()
    {
        using var workbook = await OpenAsync(["李伟", "=1+1", 1.5m, new DateOnly(2026, 1, 1), " a ", false], []);

        Assert.Empty(new OpenXmlValidator().Validate(workbook));
    }

    [Fact]
    public async Task The_header_is_bold_stays_in_view_and_filters()
    {
        using var workbook = await OpenAsync(["a"]);
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.NotNull(Format(workbook, sheet.Descendants<Cell>().First()).Font.Bold);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:L2", sheet.Descendants<AutoFilter>().Single().Reference);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\")")]
    [InlineData("+86 13587915890")]
    [InlineData("-1")]
    [InlineData("@sum")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public async Task A_text_is_never_a_formula(string text)
    {
        using var workbook = await OpenAsync([text, "plain"]);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Elements<Cell>().ToList();

        Assert.Null(cells[0].CellFormula);
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.True(Format(workbook, cells[0]).Cell.QuotePrefix!.Value);
        Assert.Null(Format(workbook, cells[1]).Cell.QuotePrefix);
    }

    [Fact]
    public async Task Columns_are_as_wide_as_their_first_rows()
    {
        using var workbook = await OpenAsync(["天津仁益德进出口贸易有限公司", new string('x', 300)]);
        var widths = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(column => column.Width!.Value);

        Assert.Equal([30, 50, 8], widths.Take(3));
    }

    [Fact]
    public async Task A_workbook_may_have_several_sheets()
    {
        var target = new OneWayStream();
        await using (var writer = new SheetWriter(target))
        {
            foreach (var name in new[] { "A/B", "a b", "", new string('长', 40), new string('长', 40) }) await writer.AddAsync(name, ["x"], Rows([name]));
            await writer.CompleteAsync();
        }

        var names = SheetReader.Read(target.Arrived, FileKind.Xlsx).Select(sheet => sheet.Name);
        Assert.Equal(["A B", "a b (2)", "Sheet", new string('长', 31), new string('长', 27) + " (2)"], names);
    }

    private static async Task<Sheet> WriteAndReadAsync(object?[] values)
    {
        var target = new OneWayStream();
        await SheetWriter.WriteAsync(target, "s", [.. values.Select((_, index) => "t" + index)], Rows(values));
        return Assert.Single(SheetReader.Read(target.Arrived, FileKind.Xlsx));
    }

    private static async Task<SpreadsheetDocument> OpenAsync(params object?[][] rows)
    {
        var target = new OneWayStream();
        await SheetWriter.WriteAsync(target, "名单", [.. Enumerable.Range(1, 12).Select(number => "t" + number)], Rows(rows));
        return SpreadsheetDocument.Open(target.Arrived, isEditable: false);
    }

    private static (CellFormat Cell, Font Font) Format(SpreadsheetDocument workbook, Cell cell)
    {
        var styles = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return (format, styles.Fonts!.Elements<Font>().ElementAt((int)format.FontId!.Value));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(params object?[][] rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }
}
