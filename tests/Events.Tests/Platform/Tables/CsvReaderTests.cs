using System.Text;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Tests.Platform.Tables;

public class CsvReaderTests
{
    [Fact]
    public void Utf8_with_a_mark() => Assert.Equal("kind", Sample.Read("bodies.csv")[0].Rows[0][0]);

    [Fact]
    public void Utf8_without_a_mark() => Assert.Equal(["姓名", "Türkiye"], Read("姓名,Türkiye").Rows[0].Cells);

    [Fact]
    public void Gb18030_with_characters_outside_of_gbk()
    {
        var rows = Sample.Read("members-gb18030.csv")[0].Rows;

        Assert.Equal("序号,单位名称,英文名称,会员类别", string.Join(',', rows[0].Cells.Take(4)));
        Assert.Equal(["天津市䶮珺国际贸易有限公司", "㛃晓"], rows.SelectMany(row => row.Cells).Where(cell => cell.Contains('䶮') || cell.Contains('㛃')).Take(2));
        Assert.DoesNotContain(rows, row => row.Cells.Any(cell => cell.Contains('\uFFFD')));
        Assert.Equal(84, rows.Count);
    }

    [Fact]
    public void The_first_Chinese_character_may_come_late() =>
        Assert.Equal("李", Read([.. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a,b\r\n", 50_000))), 0xC0, 0xEE]).Rows[^1][0]);

    [Theory]
    [InlineData("姓名,邮箱\n李伟,a@x.example;b@x.example\n")]
    [InlineData("姓名;邮箱\n李伟;\"a@x.example;b@x.example\"\n")]
    [InlineData("姓名\t邮箱\nLi, Wei\ta@x.example\n")]
    [InlineData("sep=|\n姓名|邮箱\n李伟|a@x.example\n")]
    [InlineData("名单,,,\n\n姓名;邮箱;电话\n李伟;a;1\n王芳;b;2\n")]
    public void The_delimiter_is_found(string text) =>
        Assert.Equal("邮箱", Read(text).Rows.Single(row => row[0] == "姓名")[1]);

    [Fact]
    public void Quoted_cells_hold_delimiters_quotes_and_line_breaks()
    {
        var rows = Read("a,b\r\n\"x, y\",\"say \"\"hi\"\"\r\nnow\"\r\n\r\nc,5\" pipe\r\n").Rows;

        Assert.Equal([(1, "a|b"), (2, "x, y|say \"hi\" now"), (4, "c|5\" pipe")], rows.Select(row => (row.Number, string.Join('|', row.Cells))));
    }

    [Fact]
    public void The_first_cell_may_be_quoted_after_a_mark() =>
        Assert.Equal(["姓名", "b"], Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("\"姓名\",b")]).Rows[0].Cells);

    [Fact]
    public void A_quotation_mark_left_open_is_refused_instead_of_losing_rows()
    {
        var refused = Assert.Throws<Refused>(() => Read("姓名,单位\n李伟,\"天津公司\n王芳,b\n赵磊,c\n"));

        Assert.Equal(TableErrors.HasOpenQuote, refused.Refusal);
        Assert.Equal([2], refused.Arguments);
    }

    [Fact]
    public void A_stray_value_far_to_the_right_is_ignored() =>
        Assert.Equal(1, Read("a" + new string(',', 600) + "b").Width);

    private static Sheet Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static Sheet Read(byte[] bytes) => Assert.Single(SheetReader.Read(new MemoryStream(bytes), FileKind.Csv));
}
