using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Mail;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Groups;

public class GroupTests
{
    [Theory, OnBothDatabases]
    public async Task A_manager_reserves_places_and_the_people_are_named_one_by_one_and_by_link(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 12);
        var page = await ReserveAsync(app, forum, 12);

        Assert.Contains("0 of 12 places have a name.", page.Words);
        Assert.Equal(12, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Equal(12, page.Texts(".group-places > li").Count);

        var named = await (await page.ClickAsync(".group-places li:nth-child(3) a")).SubmitAsync("form.form", new { Name = "李娜", LatinName = "LI Na", Email = "li.na@beichen.example" });
        Assert.Contains("1 of 12 places have a name.", named.Words);
        Assert.Contains("LI Na", named.Text(".group-places li:nth-child(3)"));

        var link = JoinLink(page);
        var own = await (await app.Visit().GetAsync(link)).SubmitAsync("form.form", new { Name = "Bob Brown", Email = "bob@beichen.example" });
        Assert.Contains("show this code at the door", own.Words);
        Assert.Contains("Bob Brown", (await page.AgainAsync()).Text(".group-places li:nth-child(1)"));

        await app.RunAsync<DeliverMail>();
        var mails = await app.Mailbox.AllAsync();
        Assert.Equal(["Places of your group", "Your ticket", "Your ticket"], mails.Select(mail => mail.Subject.Split(':')[0]).Order());
        Assert.Contains(mails, mail => mail.To.Contains("li.na@beichen.example"));
        Assert.Equal(12, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task Twelve_with_eleven_seats_left_choose_and_until_then_nothing_is_taken(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 11);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register/group");

        var choice = await form.SubmitAsync("form.form", Group(12));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, choice.Status);
        Assert.Contains("There are 11 seats for your 12 people. Nothing is reserved yet.", choice.Words);
        Assert.Equal(["11 places now, 1 on the waiting list", "11 places now and no more", "All 12 on the waiting list", "None"], choice.Texts(".choices > *"));
        Assert.Equal((0, 0), (await TakenAsync(app, forum), await app.ReadAsync(db => db.Attendees.CountAsync(a => a.EventId == forum.Id))));
        // Another number is another wish; what Enter presses chooses nothing.
        Assert.Contains("There are 11 seats for your 13 people.", (await choice.SubmitAsync("form.form", new { Places = 13 }, button: "11+1 of 12")).Words);
        Assert.Contains("Nothing is reserved yet.", (await choice.SubmitAsync("form.form")).Words);

        var page = await choice.SubmitAsync("form.form", button: "11+1 of 12");

        Assert.Contains("0 of 12 places have a name.", page.Words);
        Assert.Equal(["On the waiting list"], page.Texts(".group-places .state"));
        Assert.Equal(11, await TakenAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_waiting_list_a_party_comes_smaller_or_not_at_all(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 11);
        var choice = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register/group")).SubmitAsync("form.form", Group(12));

        Assert.Equal(["11 places now and no more", "None"], choice.Texts(".choices > *"));
        Assert.Contains("0 of 11 places have a name.", (await choice.SubmitAsync("form.form", button: "11+0 of 12")).Words);
        // When somebody was quicker, the same choice takes nothing half.
        Assert.Contains("All seats are taken.", (await choice.SubmitAsync("form.form", button: "11+0 of 12")).Words);
        Assert.Equal(11, await TakenAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task A_seat_offered_to_a_place_without_a_name_is_taken_by_the_manager(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 3);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        var first = await Registered.PersonAsync(app, forum);
        var choice = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register/group")).SubmitAsync("form.form", Group(3));
        var page = await choice.SubmitAsync("form.form", button: "2+1 of 3");

        await Registered.CancelAsync(app, first);
        page = await page.AgainAsync();
        Assert.Equal(["Offered a seat"], page.Texts(".group-places .state"));
        await app.RunAsync<DeliverMail>();
        Assert.Contains("Offered a seat: 1", (await app.Mailbox.ToAsync("chen@beichen.example"))[^1].Text);

        page = await page.SubmitAsync("form[action$=offer]");
        Assert.Empty(page.Texts(".group-places .state"));
        Assert.Equal(3, await TakenAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_comes_back_with_names_all_of_them_or_none(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 20);
        var page = await ReserveAsync(app, forum, 3);

        var bad = await SendAsync(page, "序号,姓名,邮箱\n2,李娜,li.na@beichen.example\n3,王芳,not-an-address\n");
        Assert.Contains("Row 3: “not-an-address” is not an e-mail address. Nothing was taken over", bad.Flash);
        Assert.Contains("0 of 3", bad.Words);
        Assert.Contains("4 new names, but only 3 places", (await SendAsync(page, "姓名\n一\n二\n三\n四\n")).Flash);

        var good = await SendAsync(page, "序号,姓名,邮箱,是否需要签证邀请函\n,刘强,,是\n2,李娜,li.na2@beichen.example,否\n");
        Assert.Equal("2 people are named.", good.Flash);
        Assert.Contains("李娜", good.Text(".group-places li:nth-child(2)"));
        Assert.Contains("刘强", good.Text(".group-places li:nth-child(1)"));

        // What is downloaded, sent back once more with the last name, adds that one.
        var list = await app.Visit().GetAsync(page.Location + "/names");
        var rows = Events.Platform.Tables.SheetReader.Read(new MemoryStream(list.Bytes), Events.Platform.Files.FileKind.Xlsx)[0].Rows;
        Assert.Equal(["2", "李娜"], rows[2].Cells.Take(2));
        Assert.Equal("1 people are named.", (await SendAsync(page, "No.,Name\n1,刘强\n2,李娜\n3,王芳\n")).Flash);
        Assert.Contains("The list has no new names.", (await SendAsync(page, "No.,Name\n1,刘强\n2,李娜\n3,王芳\n")).Flash);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_steps_back_leaves_the_place_to_the_group_and_a_place_given_up_is_free(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 2);
        var page = await ReserveAsync(app, forum, 2);
        var own = await (await app.Visit().GetAsync(JoinLink(page))).SubmitAsync("form.form", new { Name = "Bob Brown", Email = $"{Guid.NewGuid():N}@beichen.example" });
        var before = await app.ReadAsync(db => db.Attendees.Where(a => a.EventId == forum.Id && a.Name == "Bob Brown").Select(a => a.TicketCode).SingleAsync());

        own = await own.SubmitAsync("form[action$=cancellation]");
        Assert.Contains("The ticket is no longer valid.", own.Words);
        page = await page.AgainAsync();
        Assert.Contains("0 of 2 places have a name.", page.Words);
        Assert.Equal(2, await TakenAsync(app, forum));

        page = await (await page.ClickAsync(".group-places li:nth-child(1) a")).SubmitAsync("form.form", new { Name = "Carl Cox" });
        Assert.Equal(1, await app.ReadAsync(db => db.Attendees.CountAsync(a => a.TicketCode == before && a.State == RegistrationState.Cancelled)));
        page = await page.SubmitAsync(".group-places li:nth-child(1) form[action$=reopening]");
        Assert.Contains("Who comes on place 1?", page.Words);
        page = await (await page.ClickAsync("a[href$='/group']")).SubmitAsync(".group-places li:nth-child(2) form[action$=cancellation]");

        Assert.Contains("The place is given up.", page.Flash);
        Assert.Single(page.Texts(".group-places > li"));
        Assert.Equal(1, await TakenAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task Many_who_open_the_link_at_once_each_get_a_place_and_no_two_the_same(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 20);
        var link = JoinLink(await ReserveAsync(app, forum, 4));
        var forms = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => app.Visit().GetAsync(link)));

        var pages = await Task.WhenAll(forms.Select((form, number) => form.SubmitAsync("form.form", new { Name = $"Guest {number}", Email = $"{Guid.NewGuid():N}@beichen.example" })));

        Assert.Equal(4, pages.Count(page => page.Words.Contains("show this code at the door")));
        Assert.Equal(3, pages.Count(page => page.Words.Contains("All places of this group have names.")));
        Assert.Equal(4, await app.ReadAsync(db => db.Attendees.CountAsync(a => a.EventId == forum.Id && !a.IsOpen)));
    }

    [Theory, OnBothDatabases]
    public async Task An_organiser_decides_whether_groups_come_and_the_desk_sees_them(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, none) = (await Planned.EventAsync(app, capacity: 50), await Planned.EventAsync(app));
        await Registered.RulesAsync(app, none, rules => rules.MostInGroup = null);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);

        Assert.Null((await app.Visit().GetAsync($"/e/{none.Slug}/register")).Document.QuerySelector("a[href$='/register/group']"));
        Assert.Contains("This event takes no groups.", (await app.Visit().GetAsync($"/e/{none.Slug}/register/group")).Words);
        Assert.Contains("A group has at most 20 places.", string.Join(' ', (await (await app.Visit().GetAsync($"/e/{forum.Slug}/register/group")).SubmitAsync("form.form", Group(21))).Errors));

        var page = await ReserveAsync(app, forum, 3);
        Assert.Equal(["Awaiting a decision", "Awaiting a decision", "Awaiting a decision"], page.Texts(".group-places .state"));
        var staff = await app.SignInAsync(Role.Staff);
        var ids = await app.ReadAsync(db => db.Registrations.Where(r => r.EventId == forum.Id).Select(r => r.Id).ToListAsync());
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        await staff.PostAsync($"/desk/events/{forum.Id}/approvals", [.. ids.Select(id => ("ids", $"{id}"))]);

        Assert.Equal(3, await TakenAsync(app, forum));
        var desk = await staff.GetAsync($"/desk/events/{forum.Id}/groups");
        Assert.Equal(["Beichen Group", "3", "0", "3"], [desk.Text("td .title")!, .. desk.Texts("td.numeric")]);
        Assert.Equal(3, (await desk.ClickAsync("td .title")).Texts("tbody .title").Count);
        var unnamed = await staff.GetAsync($"/desk/events/{forum.Id}/attendees?show=Unnamed");
        Assert.Equal(3, unnamed.Texts("tbody .title").Count);
        var form = await (await unnamed.ClickAsync("tbody .title")).ClickAsync("a[href$='/edit']");
        Assert.Equal(["Please fill this in."], (await form.SubmitAsync("form.form")).Errors);
        Assert.Equal("Dana Dee is registered.", (await form.SubmitAsync("form.form", new { Name = "Dana Dee" })).Flash);
        Assert.Contains("1 of 3 places have a name.", (await page.AgainAsync()).Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_group_is_told_once_of_many_decisions_and_asked_on_its_own_page(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 50);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);
        var page = await ReserveAsync(app, forum, 5);
        await app.RunAsync<DeliverMail>();
        var staff = await app.SignInAsync(Role.Staff);
        var ids = await app.ReadAsync(db => db.Registrations.Where(r => r.EventId == forum.Id).Select(r => r.Id).ToListAsync());
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");

        await staff.PostAsync($"/desk/events/{forum.Id}/questions", [("reason", "Whom do you represent?"), .. ids.Select(id => ("ids", $"{id}"))]);
        await app.RunAsync<DeliverMail>();

        var mails = await app.Mailbox.ToAsync("chen@beichen.example");
        Assert.Equal(2, mails.Count);
        Assert.Contains("Whom do you represent?", mails[1].Text);
        page = await page.AgainAsync();
        Assert.Equal(5, page.Document.QuerySelectorAll(".group-places form[action$=reply]").Length);
        await page.SubmitAsync(".group-places form[action$=reply]", new { reply = "The port" });
        Assert.Contains("Answered: The port", (await staff.GetAsync($"/desk/events/{forum.Id}/requests")).Words);

        // Whoever joins by the link takes a place that is certain, and is looked at, for a group without names was approved.
        await staff.PostAsync($"/desk/events/{forum.Id}/approvals", ("ids", $"{ids[3]}"));
        var own = await (await app.Visit().GetAsync(JoinLink(page))).SubmitAsync("form.form", new { Name = "Bob Brown", Email = "bob@beichen.example" });
        Assert.Contains("show this code at the door", own.Words);
        Assert.Contains("Bob Brown", (await page.AgainAsync()).Text(".group-places li:nth-child(4)"));
        Assert.Contains("Person: → Bob Brown", (await staff.GetAsync($"/desk/events/{forum.Id}/requests")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_named_without_an_address_is_offered_the_seat_through_the_manager(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 2);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        var first = await Registered.PersonAsync(app, forum);
        var choice = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register/group")).SubmitAsync("form.form", Group(2));
        var page = await choice.SubmitAsync("form.form", button: "1+1 of 2");
        page = await (await page.ClickAsync(".group-places li:nth-child(2) a")).SubmitAsync("form.form", new { Name = "李娜" });
        Assert.Contains("not confirmed yet", page.Flash);

        await Registered.CancelAsync(app, first);
        await app.RunAsync<DeliverMail>();

        Assert.Contains("Offered a seat: 1", (await app.Mailbox.ToAsync("chen@beichen.example"))[^1].Text);
        page = await (await page.AgainAsync()).SubmitAsync("form[action$=offer]");
        Assert.Equal("The seat is yours.", page.Flash);
        Assert.NotNull(page.Document.QuerySelector(".group-places li:nth-child(2) a[href^='/r/']"));
    }

    private static object Group(int places) => new { Name = "Beichen Group", ManagerName = "Chen Jie", ManagerEmail = "chen@beichen.example", Places = places };

    private static async Task<Page> ReserveAsync(TestApp app, Event forum, int places)
    {
        var page = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register/group")).SubmitAsync("form.form", Group(places));
        Assert.EndsWith("/group", page.Location);
        return page;
    }

    private static string JoinLink(Page page) => new Uri(page.Document.QuerySelector(".copy-line input")!.GetAttribute("value")!).AbsolutePath;

    private static Task<Page> SendAsync(Page page, string csv) =>
        page.SubmitAsync("form[action$=names]", new { file = new Upload("names.csv", "text/csv", Encoding.UTF8.GetBytes(csv)) });

    private static async Task<int> TakenAsync(TestApp app, Event forum) => (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken;
}
