using Events.Bench.Measuring;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Import;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>A list of 100,000 people: read, its columns found, each row checked, and all of them registered in one transaction.</summary>
public sealed class Importing : IWork
{
    private const int People = 99_999;

    public string Name => "import";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var app = await Product.QuietAsync();
        var forum = await Planned.EventAsync(app);
        var file = await WriteListAsync();
        var seconds = await Measurement.SecondsAsync(() => ImportAsync(app, forum, file));
        return [Row.AtMost(60, "import of 100,000 people", seconds, "s")];
    }

    private static Task ImportAsync(TestApp app, Event forum, string file) => app.WriteAsync(async db =>
    {
        var header = HeaderRow.Find(SheetReader.Read(file, FileKind.Xlsx), AttendeeColumns.All);
        var import = AttendeeImport.Start(forum.Id, "list.xlsx", header, app.Clock.GetUtcNow());
        var people = (await ImportCheck.RunAsync(db, forum, import, default)).Good.Select(row => row.Person).ToList();
        if (people.Count != People) throw new InvalidOperationException($"Only {people.Count} rows are good.");
        await Registration.RegisterEachAsync(db, forum, RegistrationSource.Import, people, app.Clock.GetUtcNow(), _ => { }, default);
    });

    private static async Task<string> WriteListAsync()
    {
        var file = Path.Combine(TempFolder.New("list"), "list.xlsx");
        await using var content = File.Create(file);
        await SheetWriter.WriteAsync(content, "名单", ["姓名", "拼音", "单位", "职务", "国家", "邮箱", "手机"], RowsAsync());
        return file;
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
    {
        for (var number = 1; number <= People; number++)
            yield return [$"张伟{number}", $"ZHANG Wei {number}", "天津泰达进出口贸易有限公司", "经理", "中国", $"guest{number}@example.com", $"138{number:00000000}"];
        await Task.CompletedTask;
    }
}
