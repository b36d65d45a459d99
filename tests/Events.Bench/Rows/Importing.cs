using Events.Bench.Measuring;
using Events.Features.Organisations;
using Events.Features.Organisations.Import;
using Events.Platform.Files;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Bench.Rows;

/// <summary>A list of 100,000 organisations: read, its columns found, each row checked, all of them imported, and imported once more to no effect.</summary>
public sealed class Importing : IWork
{
    private const int Organisations = 99_999;

    public string Name => "import";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var app = await Product.QuietAsync();
        var file = await WriteListAsync();
        var seconds = await Measurement.SecondsAsync(() => ImportAsync(app, file));
        var again = await Measurement.SecondsAsync(() => ImportAsync(app, file));
        return [Row.AtMost(60, "import of 100,000 organisations", seconds, "s"), Row.AtMost(60, "the same list again", again, "s")];
    }

    private static async Task ImportAsync(TestApp app, byte[] file)
    {
        var list = new UploadedList("list.xlsx", file, FileKind.Xlsx, UploadedList.FindHeader(file, FileKind.Xlsx, OrganisationColumns.All, default));
        var import = Import.Start("organisations", 0, list, OrganisationColumns.All, null, "bench", app.Clock.GetUtcNow());
        import.Match(import.Columns.Columns.ToDictionary(column => column.Key, column => (int?)column.Value), OrganisationColumns.All);
        await app.AddAsync(import);
        await app.RunAsync<RunImport>(import.Id);
        await app.WriteAsync(async db => (await db.Imports.SingleAsync(i => i.Id == import.Id)).Accept("", Organisations));
        await app.RunAsync<RunImport>(import.Id);
        var known = await app.ReadAsync(db => db.Organisations.CountAsync());
        if (known != Organisations) throw new InvalidOperationException($"There are {known} organisations.");
    }

    private static async Task<byte[]> WriteListAsync()
    {
        using var content = new MemoryStream();
        await SheetWriter.WriteAsync(content, "名录", ["单位名称", "会员类别", "级别", "入会日期", "行业", "联系人", "手机", "邮箱", "地址"], RowsAsync());
        return content.ToArray();
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
    {
        for (var number = 1; number <= Organisations; number++)
            yield return [$"天津第{number}进出口贸易有限公司", "企业会员", "理事", "2019年3月10日", "国际物流、食品饮料", "张伟", $"138{number:00000000}", $"guest{number}@example.com", "河西区友谊路"];
        await Task.CompletedTask;
    }
}
