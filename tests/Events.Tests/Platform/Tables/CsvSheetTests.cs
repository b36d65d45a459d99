using System.Text;
using Events.Platform.Files;
using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

public class CsvSheetTests
{
    [Fact]
    public async Task Excel_knows_its_encoding()
    {
        var bytes = await WriteAsync(["姓名"], ["李䶮"]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal("姓名\r\n李䶮\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 13587915890", "'+86 13587915890")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "' =1")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("O'Brien", "O'Brien")]
    public async Task A_text_is_never_a_formula(string text, string written)
    {
        var content = Encoding.UTF8.GetString(await WriteAsync(["t"], [text])).Split("\r\n")[1].Trim('"');

        Assert.Equal(written, content);
    }

    [Fact]
    public async Task Numbers_and_dates_are_written_for_machines() => Assert.Equal(
        "-1.5,2026-12-03,2026-12-03 06:30,,True",
        Encoding.UTF8.GetString(await WriteAsync(["t"], [-1.5m, new DateOnly(2026, 12, 3), new DateTime(2026, 12, 3, 6, 30, 0), null, true])).Split("\r\n")[1]);

    [Fact]
    public async Task What_is_written_can_be_read()
    {
        var sheet = Assert.Single(SheetReader.Read(new MemoryStream(await WriteAsync(["姓名", "备注"], ["Li, \"Wei\"", "a\nb\u0007"])), FileKind.Csv));

        Assert.Equal(["Li, \"Wei\"", "a b"], sheet.Rows[1].Cells);
    }

    private static async Task<byte[]> WriteAsync(string[] titles, object?[] values)
    {
        var target = new OneWayStream();
        await CsvSheet.WriteAsync(target, titles, Rows(values));
        return target.Arrived.ToArray();
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(object?[] values)
    {
        yield return values;
        await Task.CompletedTask;
    }
}
