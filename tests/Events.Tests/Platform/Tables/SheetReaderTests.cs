using System.Text;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Tests.Platform.Tables;

public class SheetReaderTests
{
    [Fact]
    public void Empty_rows_are_left_out_and_the_others_keep_their_numbers()
    {
        var sheet = Read(new Xlsx().Sheet("名单", Xlsx.Row(2, "姓名") + Xlsx.Row(3, " ") + Xlsx.Row(7, "李伟", null, null)));

        Assert.Equal([(2, "姓名"), (7, "李伟")], sheet.Rows.Select(row => (row.Number, row[0])));
        Assert.Equal(("名单", 1), (sheet.Name, sheet.Width));
        Assert.Equal("", sheet.Rows[0][9]);
    }

    [Fact]
    public void Hidden_sheets_are_left_out()
    {
        var sheets = SheetReader.Read(
            new Xlsx().Sheet("a", Xlsx.Row(1, "a"), "hidden").Sheet("b", Xlsx.Row(1, "b")).Sheet("c", Xlsx.Row(1, "c"), "veryHidden").Build(), FileKind.Xlsx);

        Assert.Equal(["b"], sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void Hidden_sheets_are_read_when_there_are_no_others() =>
        Assert.Equal("a", Read(new Xlsx().Sheet("a", Xlsx.Row(1, "a"), "hidden")).Name);

    [Fact]
    public void A_merged_category_counts_for_each_of_its_rows()
    {
        var sheet = Read(new Xlsx().Sheet("s",
            Xlsx.Row(1, "Members", null) + Xlsx.Row(2, "a", "企业会员") + Xlsx.Row(3, "b") + Xlsx.Row(5, "c") + Xlsx.Row(6, "d"), "visible", "A1:B1", "B2:B5"));

        Assert.Equal(["", "企业会员", "企业会员", "企业会员", ""], sheet.Rows.Select(row => row[1]));
        Assert.Equal([1, 2, 3, 5, 6], sheet.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Line_breaks_become_spaces_and_invisible_characters_go()
    {
        var sheet = Read(new Xlsx().Sheet("s", Xlsx.Row(1, "Li\nWei", "\u200B\uFEFFa\u00A0b", "_x0007_c", "北京　市", "\u202Eמ")));

        Assert.Equal(["Li Wei", "a b", "c", "北京 市", "מ"], sheet.Rows[0].Cells);
    }

    [Fact]
    public void A_cell_without_end_is_cut() =>
        Assert.Equal(10_000, Read(new Xlsx().Sheet("s", Xlsx.Row(1, new string('长', 20_000)))).Rows[0][0].Length);

    [Fact]
    public void More_rows_than_allowed_are_refused()
    {
        var file = new Xlsx().Sheet("s", string.Concat(Enumerable.Range(1, 200).Select(number => Xlsx.Row(number, "a")))).Build();

        Assert.Equal(200, SheetReader.Read(file, FileKind.Xlsx, mostRows: 199).Single().Rows.Count);
        Assert.Equal(TableErrors.HasTooManyRows, Refusal(file, FileKind.Xlsx, mostRows: 100));
    }

    [Fact]
    public void Broken_files_are_refused()
    {
        Assert.Equal(TableErrors.CannotBeRead, Refusal(new MemoryStream([0x50, 0x4B, 3, 4, 5, 6]), FileKind.Xlsx));
        Assert.Equal(TableErrors.CannotBeRead, Refusal(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 1]), FileKind.Xls));
        Assert.Equal(TableErrors.CannotBeRead, Refusal(Container.Of("WordDocument", []), FileKind.Xls));
        Assert.Equal(TableErrors.CannotBeRead, Refusal(new Xlsx().Sheet("s", "<row r=").Build(), FileKind.Xlsx));
    }

    [Fact]
    public void A_page_named_xls_is_refused() =>
        Assert.Equal(TableErrors.CannotBeRead, Refusal(new MemoryStream("<html><table><tr><td>姓名"u8.ToArray()), FileKind.Csv));

    [Fact]
    public void A_file_with_a_password_is_refused()
    {
        Assert.Equal(TableErrors.IsProtected, Refusal(Xls.Protected(), FileKind.Xls));
        Assert.Equal(TableErrors.IsProtected, Refusal(Container.Of("EncryptedPackage", new byte[100]), FileKind.Xls));
    }

    [Fact]
    public void A_file_without_rows_is_refused()
    {
        Assert.Equal(TableErrors.HasNoRows, Refusal(new Xlsx().Sheet("s", "").Build(), FileKind.Xlsx));
        Assert.Equal(TableErrors.HasNoRows, Refusal(new MemoryStream(Encoding.UTF8.GetBytes("\r\n , \r\n")), FileKind.Csv));
        Assert.Equal(TableErrors.HasNoRows, Refusal(new MemoryStream(), FileKind.Csv));
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_refused() =>
        Assert.Equal(TableErrors.IsTooLarge, Refusal(new Xlsx().Sheet("s", new string(' ', 25 * 1024 * 1024)).Build(), FileKind.Xlsx));

    [Theory]
    [InlineData("""<row r="2000000"><c r="A2000000"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZ1"><v>1</v></c></row>""")]
    public void Cells_beyond_the_edges_of_a_sheet_are_refused(string rows) =>
        Assert.Equal(TableErrors.CannotBeRead, Refusal(new Xlsx().Sheet("s", rows).Build(), FileKind.Xlsx));

    [Fact]
    public void Reading_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        SheetReader.Read(new Xlsx().Sheet("s", Xlsx.Row(1, "a")).Build(), FileKind.Xlsx, cancel: new CancellationToken(canceled: true)));

    private static Sheet Read(Xlsx file) => Assert.Single(SheetReader.Read(file.Build(), FileKind.Xlsx));

    private static Refusal Refusal(Stream content, FileKind kind, int mostRows = SheetReader.MostRows) =>
        Assert.Throws<Refused>(() => SheetReader.Read(content, kind, mostRows)).Refusal;
}
