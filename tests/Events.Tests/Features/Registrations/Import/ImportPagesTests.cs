using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Tests.Features.Organisations.Import;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Import;

public class ImportPagesTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_left_out_can_be_downloaded_with_the_reason(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var check = await CheckAsync(app, forum, "姓名,邮箱,备注\n张伟,zw@guest.example,一\n李雷,lilei@example,二\n张伟,zw@guest.example,三\n");
        var done = await check.SubmitAsync("form[action$=completion]");

        var file = await done.ClickAsync("a[href$=left-out]");

        var rows = SheetReader.Read(new MemoryStream(file.Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(
            [
                "姓名|邮箱|备注|Row|Why it was not imported",
                "李雷|lilei@example|二|3|“lilei@example” is not an e-mail address.",
                "张伟|zw@guest.example|三|4|Row 2 has the same e-mail address.",
            ],
            rows.Select(row => string.Join('|', Enumerable.Range(0, 5).Select(column => row[column]))));
    }

    [Theory, OnBothDatabases]
    public async Task Too_few_seats_are_said_before_the_button_is_pressed(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);

        var check = await CheckAsync(app, forum, "姓名\n张伟\n李娜\n");

        Assert.Contains("Only 1 seats for 2 rows", check.Words);
    }

    [Theory, OnBothDatabases]
    public async Task An_unfinished_import_is_found_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var check = await CheckAsync(app, forum, "姓名\n张伟\n");

        var before = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/imports/new?kind=attendees&scope={forum.Id}");
        Assert.Contains("1 new, 0 updated, 0 unchanged", (await before.ClickAsync("people.csv")).Words);
        await check.SubmitAsync("form[action$=completion]");
        var after = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/imports/new?kind=attendees&scope={forum.Id}");

        Assert.Equal(["1 new, 0 changed"], after.Texts("tbody .state"));
    }

    [Theory, OnBothDatabases]
    public async Task An_address_may_repeat_where_the_event_allows_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.OnePerEmail = false);
        await Registered.PersonAsync(app, forum, person => person.Email = "office@guest.example");

        var check = await CheckAsync(app, forum, "姓名,邮箱\n甲,office@guest.example\n乙,office@guest.example\n乙,office@guest.example\n");
        Assert.Equal(["Row 3 is the same person."], check.Texts("tr.bad-row .error"));
        await check.SubmitAsync("form[action$=completion]");

        Assert.Equal(3, (await Registered.AllAsync(app, forum)).Count);
        var again = await CheckAsync(app, forum, "姓名,邮箱\n甲,office@guest.example\n");
        Assert.Equal(["This person is registered for the event already."], again.Texts("tr.bad-row .error"));
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_is_written_in_batches_with_all_its_mails(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var list = new StringBuilder("姓名,邮箱\n");
        for (var number = 0; number < 600; number++) list.Append($"参会人{number},guest{number}@guest.example\n");

        var check = await CheckAsync(app, forum, list.ToString());
        var done = await check.SubmitAsync("form[action$=completion]", new { choice = "tickets" });

        Assert.Equal("600 0 0 0", done.Sums());
        Assert.Equal(600, (await Registered.AllAsync(app, forum)).Count);
        Assert.Equal(600, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Equal(600, await app.ReadAsync(db => db.OutboxMails.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Taking_an_import_back_cancels_whoever_has_not_arrived(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5);
        var done = await (await CheckAsync(app, forum, "姓名\n张伟\n李娜\n王芳\n")).SubmitAsync("form[action$=completion]");
        await app.WriteAsync(async db => (await db.Attendees.SingleAsync(a => a.EventId == forum.Id && a.Name == "李娜")).Arrive(app.Clock.GetUtcNow()));

        await done.SubmitAsync("form[action$='completion/delete']");

        var people = await app.ReadAsync(db => db.Attendees.Where(a => a.EventId == forum.Id).ToListAsync());
        Assert.Equal("李娜", people.Single(person => person.IsComing).Name);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task Another_units_people_reach_no_import_of_this_event(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var check = await CheckAsync(app, forum, "姓名\n张伟\n");
        var stranger = await app.SignInAsync(Role.Organiser, "BRANCH7");

        foreach (var address in new[] { check.Location, check.Location + "/columns", check.Location + "/left-out", $"/desk/imports/new?kind=attendees&scope={forum.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        foreach (var address in new[] { "/completion", "/completion/delete", "/rows/2", "/columns" })
        {
            await stranger.GetAsync("/desk");
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await stranger.PostAsync(check.Location + address)).Status));
        }
    }

    private static async Task<Page> CheckAsync(TestApp app, Event forum, string text)
    {
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/imports/new?kind=attendees&scope={forum.Id}");
        var columns = await form.SubmitAsync("form.form", new { File = new Upload("people.csv", "text/csv", Encoding.UTF8.GetBytes(text)) });
        return await columns.SubmitAsync("form[action$=columns]");
    }
}
