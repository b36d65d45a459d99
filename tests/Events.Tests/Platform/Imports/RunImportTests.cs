using System.Text;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Imports;
using Events.Tests.Features.Organisations.Import;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Imports;

public class RunImportTests
{
    [Theory, OnBothDatabases]
    public async Task A_long_list_is_worked_on_in_the_background_with_its_progress_shown(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var check = await app.CheckAsync(LongList(2_500));

        check = await FinishedAsync(check, "Import 2,500 rows");
        var done = await FinishedAsync(await check.SubmitAsync("form[action$=completion]"), "Imported on");

        Assert.Equal("2,500 0 0 0", done.Sums());
        Assert.Equal(2_500, await app.ReadAsync(db => db.Organisations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Work_that_was_broken_off_goes_on_where_it_stopped(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var check = await app.CheckAsync(LongList(2_500));
        Assert.Contains("The rows are being checked.", check.Words);
        var id = await app.ReadAsync(db => db.Imports.Select(i => i.Id).SingleAsync());
        await app.RunAsync<RunImport>(id);
        await (await check.AgainAsync()).SubmitAsync("form[action$=completion]");

        // Broken off after some lots, as by the end of the process.
        using (var stop = new CancellationTokenSource())
        {
            var run = app.RunAsync<RunImport>(id, stop.Token);
            await Until.TrueAsync(async () => await app.ReadAsync(db => db.Imports.Select(i => i.Done).SingleAsync()) >= 500, "some rows are imported");
            await stop.CancelAsync();
            await Record.ExceptionAsync(() => run);
        }
        await app.RunAsync<RunImport>(id);

        Assert.Equal("2,500 0 0 0", (await check.AgainAsync()).Sums());
        Assert.Equal(2_500, await app.ReadAsync(db => db.Organisations.Select(o => o.NameKeyZh).Distinct().CountAsync()));
        Assert.Equal(2_500, await app.ReadAsync(db => db.Organisations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Files_and_rows_are_erased_after_thirty_days(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var done = await app.ImportAsync(LongList(3));
        await app.RunAsync<EraseImports>();
        Assert.Equal(3, await app.ReadAsync(db => db.ImportRows.CountAsync()));

        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.RunAsync<EraseImports>();

        Assert.Equal((0, 0), await app.ReadAsync(async db => (await db.ImportRows.CountAsync(), await db.ImportFiles.CountAsync())));
        var page = await (await app.SignInAsync(Role.Staff)).GetAsync(done.Location);
        Assert.Equal("3 0 0 0", page.Sums());
        Assert.Null(page.Document.QuerySelector("form[action$='completion/delete']"));
    }

    private static Upload LongList(int rows)
    {
        var list = new StringBuilder("单位名称,级别,联系人,手机\n");
        for (var number = 0; number < rows; number++) list.Append($"津港第{number}贸易公司,会员,张伟,138{number:00000000}\n");
        return ImportedList.Csv(list.ToString());
    }

    private static Task<Page> FinishedAsync(Page page, string words) =>
        Until.SomeAsync(async () => (await page.AgainAsync()) is { } now && now.Words.Contains(words) ? now : null, () => words);
}
