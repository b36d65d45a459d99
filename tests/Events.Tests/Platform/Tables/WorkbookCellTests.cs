using Events.Platform.Files;
using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

public class WorkbookCellTests
{
    [Theory]
    [InlineData("13587915890", "13587915890")]
    [InlineData("1.3587915890E10", "13587915890")]
    [InlineData("8613587915890", "8613587915890")]
    [InlineData("12", "12")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1E-7", "0.0000001")]
    [InlineData("123456789012345678", "123456789012346000")]
    public void Numbers_have_no_exponent(string stored, string text) => Assert.Equal(text, Read($"<v>{stored}</v>"));

    [Fact]
    public void A_formula_gives_its_last_result()
    {
        Assert.Equal("310", Read("<f>COUNTA(A3:A312)</f><v>310</v>"));
        Assert.Equal("李伟", Read("<f>A1&amp;B1</f><v>李伟</v>", "str"));
        Assert.Equal("", Read("<f>ROW()-2</f><v></v>"));
    }

    [Fact]
    public void An_error_is_nothing() => Assert.Equal("", Read("<f>1/0</f><v>#DIV/0!</v>", "e"));

    [Theory]
    [InlineData("1", "TRUE")]
    [InlineData("0", "FALSE")]
    public void Ticked_or_not(string stored, string text) => Assert.Equal(text, Read($"<v>{stored}</v>", "b"));

    [Theory]
    [InlineData("46359", 14, "2026-12-03")]
    [InlineData("46359.27083333334", 22, "2026-12-03 06:30")]
    [InlineData("46359.999999", 22, "2026-12-04")]
    [InlineData("0.5", 20, "12:00")]
    [InlineData("1.5", 46, "36:00")]
    public void Dates_and_times(string stored, int format, string text) => Assert.Equal(text, Read($"<v>{stored}</v>", format: format));

    [Theory]
    [InlineData(31)]
    [InlineData(57)]
    public void The_date_formats_of_a_Chinese_Excel_are_not_named_in_the_file(int format) =>
        Assert.Equal("2026-12-03", Read("<v>46359</v>", format: format));

    [Theory]
    [InlineData("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "2026-12-03")]
    [InlineData("[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ dddd", "2026-12-03")]
    [InlineData("0.00_ ", "46359")]
    [InlineData("00000000", "00046359")]
    public void Own_formats(string code, string text) => Assert.Equal(text, Read("<v>46359</v>", code: code));

    [Fact]
    public void Rich_text_is_one_text() => Assert.Equal("张伟", SheetReader.Read(
        new Xlsx().Sheet("s", """<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>张</t></r><r><t>伟</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c></row>""").Build(),
        FileKind.Xlsx)[0].Rows[0][0]);

    [Fact]
    public void An_old_workbook()
    {
        var sheet = Assert.Single(SheetReader.Read(Xls.Of("会员", ["姓名", "手机"], [], ["李䶮", 13587915890d]), FileKind.Xls));

        Assert.Equal("会员", sheet.Name);
        Assert.Equal([(1, "姓名|手机"), (3, "李䶮|13587915890")], sheet.Rows.Select(row => (row.Number, string.Join('|', row.Cells))));
    }

    private static string Read(string cell, string? type = null, int format = 0, string? code = null)
    {
        var attributes = type is null ? """s="1" """ : $"""t="{type}" """;
        var file = new Xlsx { Format = format, FormatCode = code }.Sheet("s", $"""<row r="1"><c r="A1" {attributes}>{cell}</c><c r="B1"><v>0</v></c></row>""").Build();
        return SheetReader.Read(file, FileKind.Xlsx)[0].Rows[0][0];
    }
}
