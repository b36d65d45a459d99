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
    public async Task Two_nodes_that_work_on_the_same_list_do_it_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var check = await app.CheckAsync(LongList(2_500));
        var id = await app.ReadAsync(db => db.Imports.Select(i => i.Id).SingleAsync());

        await Task.WhenAll(OnNodeAsync(app, id), OnNodeAsync(app, id));
        Assert.Equal(2_500, await app.ReadAsync(db => db.ImportRows.CountAsync()));
        await (await check.AgainAsync()).SubmitAsync("form[action$=completion]");
        await Task.WhenAll(OnNodeAsync(app, id), OnNodeAsync(app, id));

        Assert.Equal("2,500 0 0 0", (await check.AgainAsync()).Sums());
        Assert.Equal(2_500, await app.ReadAsync(db => db.Organisations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_in_the_middle_is_told_and_what_was_imported_can_be_taken_back(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Services = RefusedAtTheSecondLot.Add });
        var check = await app.CheckAsync(LongList(1_200));

        var refused = await check.SubmitAsync("form[action$=completion]");

        Assert.Contains("Another organisation has this number already.", refused.Words);
        Assert.Equal("500 0 0 700", refused.Sums());
        Assert.Contains("This import has been undone.", (await refused.SubmitAsync("form[action$='completion/delete']")).Words);
        Assert.Equal(0, await app.ReadAsync(db => db.Organisations.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_mended_row_is_checked_together_with_the_others(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var check = await app.CheckAsync(ImportedList.Csv("单位名称,级别\n甲公司,会员\n乙公司,大王\n"));

        var mended = await check.SubmitAsync("#mend-3", new Dictionary<string, object?> { ["cells[name-zh]"] = "甲公司", ["cells[rank]"] = "会员" });

        Assert.Contains("Row 2 is the same organisation", mended.Words);
        Assert.Equal("1 0 1 0", (await mended.SubmitAsync("form[action$=completion]")).Sums());
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_imported_is_named_not_addressed(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var done = await (await app.CheckAsync(LongList(3))).SubmitAsync("form[action$=completion]");
        var email = await app.ReadAsync(db => db.Imports.Select(import => import.CreatedBy).SingleAsync());
        var importer = await app.ReadAsync(db => db.Users.SingleAsync(user => user.Email == email));

        Assert.EndsWith($" by {importer.Name}.", done.Text("p[role=status]"));
        Assert.Equal(importer.Name, (await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/imports/new?kind=organisations")).Text("td[data-label='By whom']"));
    }

    [Theory, OnBothDatabases]
    public async Task A_list_whose_rows_were_erased_is_not_imported(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var check = await app.CheckAsync(LongList(3));
        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.RunAsync<EraseImports>();
        var staff = await app.SignInAsync(Role.Staff);

        var list = await staff.GetAsync("/desk/imports/new?kind=organisations");
        Assert.Contains("Erased", list.Words);
        Assert.Null(list.Document.QuerySelector($"a[href='{check.Location}']"));
        Assert.Contains("Please read the file once more.", (await staff.PostAsync($"{check.Location}/completion")).Words);
        Assert.Equal(0, await app.ReadAsync(db => db.Organisations.CountAsync()));
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

    /// <summary>A process of its own, as far as imports know of processes.</summary>
    private static Task OnNodeAsync(TestApp app, long id) =>
        Task.Run(() => app.InScopeAsync(services => ActivatorUtilities.CreateInstance<RunImport>(services, new RunImport.Running()).RunAsync(id, CancellationToken.None)));

    private static Upload LongList(int rows)
    {
        var list = new StringBuilder("单位名称,级别,联系人,手机\n");
        for (var number = 0; number < rows; number++) list.Append($"津港第{number}贸易公司,会员,张伟,138{number:00000000}\n");
        return ImportedList.Csv(list.ToString());
    }

    private static Task<Page> FinishedAsync(Page page, string words) =>
        Until.SomeAsync(async () => (await page.AgainAsync()) is { } now && now.Words.Contains(words) ? now : null, () => words);
}
