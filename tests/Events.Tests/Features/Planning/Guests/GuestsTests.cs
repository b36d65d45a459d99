using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning.Guests;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Guests;

public class GuestsTests
{
    [Theory]
    [OnBothDatabases("哈立德·苏韦迪", "Khalid Al Suwaidi", "特命全权大使", "Ambassador", Salutation.Excellency, OrganisationKind.Embassy, "AE", "哈立德·苏韦迪大使阁下", "H.E. Khalid Al Suwaidi, Ambassador of United Arab Emirates")]
    [OnBothDatabases("李卫国", "LI Weiguo", "办公室主任", "Head of Office", Salutation.Mr, OrganisationKind.Government, "CN", "李主任", "Mr LI Weiguo, Head of Office")]
    [OnBothDatabases("王芳", "WANG Fang", "", "", Salutation.Ms, OrganisationKind.Member, "CN", "王芳女士", "Ms WANG Fang")]
    public async Task A_contact_brings_a_form_of_address_in_both_languages(
        Database database, string zh, string en, string titleZh, string titleEn, Salutation salutation, OrganisationKind kind, string country, string greetingZh, string greetingEn)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var body = new Organisation { Kind = kind, Name = new Bilingual("单位", "Body"), Country = country };
        var contact = new Contact { Name = new Bilingual(zh, en), Title = new Bilingual(titleZh, titleEn), Salutation = salutation };
        body.Contacts.Add(contact);
        await app.AddAsync(body);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/guests/new?contact={contact.Id}");
        Assert.Equal(greetingZh, page.Document.QuerySelector("#Greeting_Zh")!.GetAttribute("value"));
        Assert.Equal(greetingEn, page.Document.QuerySelector("#Greeting_En")!.GetAttribute("value"));

        page = await page.SubmitAsync("form.form");
        Assert.Equal("Added at the end of the order.", page.Flash);
        Assert.Equal(contact.Id, (await app.ReadAsync(db => db.GuestsOfHonour.SingleAsync(g => g.EventId == forum.Id))).ContactId);
    }

    [Theory, OnBothDatabases]
    public async Task Everything_that_is_written_down_comes_back_and_is_on_record(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);
        var receiver = await app.PersonAsync(Role.Staff);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/guests/new")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Name.En"] = "Abdulrahman bin Mohammed Al-Thani",
            ["State"] = "DeputySent",
            ["Deputy.En"] = "Khalid Al Suwaidi",
            ["InterpreterName"] = "LIN Xia",
            ["InterpreterLanguage"] = "Arabic",
            ["Gift"] = "Porcelain",
            ["GiftValue"] = "380.50",
            ["ReceivedById"] = receiver.Id,
            ["Arrives"] = new DateTime(2026, 11, 12, 8, 40, 0),
            ["MetAt"] = "East door",
            ["Remark"] = "Two cars",
        });

        Assert.All(new[] { "Abdulrahman bin Mohammed Al-Thani", "Khalid Al Suwaidi", "LIN Xia Arabic", "Porcelain", $"Received by {receiver.Name}", "12 Nov, 08:40 East door", "Two cars" }, part => Assert.Contains(part, page.Words));
        var guest = await Honoured.FindAsync(app, forum, "Abdulrahman bin Mohammed Al-Thani");
        Assert.Equal((380.50m, new DateTime(2026, 11, 12, 8, 40, 0)), (guest.GiftValue, GuestOfHonour.Arrives(guest.ArrivesMinute, forum)));

        page = await page.ClickAsync("Abdulrahman bin Mohammed Al-Thani");
        Assert.Equal("2026-11-12T08:40", page.Document.QuerySelector("#Arrives")!.GetAttribute("value"));
        page = await page.SubmitAsync("form.form", new { State = "Accepted" });
        Assert.DoesNotContain("Khalid", page.Words);

        await (await page.ClickAsync("Abdulrahman bin Mohammed Al-Thani")).SubmitAsync("form[action$='/delete']");
        Assert.Equal(["Created", "Updated", "Deleted"], await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Subject == "GuestOfHonour" && entry.SubjectId == guest.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task An_arrival_moves_along_with_the_event_and_keeps_its_hour_when_the_clocks_change(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        // In Berlin summer time begins on 28 March 2027.
        var forum = await Planned.EventAsync(app, new DateTimeOffset(2027, 3, 22, 8, 0, 0, TimeSpan.Zero), change: e => e.TimeZone = "Europe/Berlin");
        var organiser = await app.SignInAsync(Role.Organiser);
        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/guests/new")).SubmitAsync("form.form",
            new Dictionary<string, object?> { ["Name.En"] = "Guest", ["Arrives"] = new DateTime(2027, 3, 22, 8, 40, 0) });
        Assert.Contains("22 Mar, 08:40", page.Words);

        await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new { Starts = new DateTime(2027, 4, 1, 9, 0, 0), Ends = new DateTime(2027, 4, 1, 17, 0, 0) });

        page = await organiser.GetAsync($"/desk/events/{forum.Id}/guests");
        Assert.Contains("1 Apr, 08:40", page.Words);
        page = await page.ClickAsync("Guest");
        Assert.Equal("2027-04-01T08:40", page.Document.QuerySelector("#Arrives")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task An_arrival_that_cannot_be_is_told_at_its_field(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, new DateTimeOffset(2027, 3, 28, 8, 0, 0, TimeSpan.Zero), change: e => e.TimeZone = "Europe/Berlin");
        var organiser = await app.SignInAsync(Role.Organiser);
        async Task<string?> RefusalAsync(DateTime arrives) => (await (await organiser.GetAsync($"/desk/events/{forum.Id}/guests/new")).SubmitAsync("form.form",
            new Dictionary<string, object?> { ["Name.En"] = "Guest", ["Arrives"] = arrives })).Text("#Arrives-error");

        Assert.Equal("The clocks skip this hour in that time zone. Please choose another time.", await RefusalAsync(new DateTime(2027, 3, 28, 2, 30, 0)));
        Assert.Equal("Please check the year of this date.", await RefusalAsync(new DateTime(9027, 3, 28, 8, 30, 0)));
    }

    [Theory, OnBothDatabases]
    public async Task The_order_is_changed_by_arrows_and_by_dragging(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 4, hosts: 2);
        var organiser = await app.SignInAsync(Role.Organiser);
        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/guests");
        Assert.Equal(["G1", "G2", "G3", "G4", "H1", "H2"], page.Texts(".ranked .title"));

        page = await page.SubmitAsync($"form[action$='/{(await Honoured.FindAsync(app, forum, "G1")).Id}/rank']:has([name=by][value='1'])");
        Assert.Equal(["G2", "G1", "G3", "G4", "H1", "H2"], page.Texts(".ranked .title"));

        page = await page.SubmitAsync($"form.drop[action$='/{(await Honoured.FindAsync(app, forum, "G4")).Id}/rank']", new { to = 0 });
        Assert.Equal(["G4", "G2", "G1", "G3", "H1", "H2"], page.Texts(".ranked .title"));

        page = await page.SubmitAsync($"form[action$='/{(await Honoured.FindAsync(app, forum, "H1")).Id}/rank']:has([name=by][value='-1'])");
        Assert.Equal(["G4", "G2", "G1", "G3", "H1", "H2"], page.Texts(".ranked .title"));
    }

    [Theory, OnBothDatabases]
    public async Task The_places_that_are_shown_have_neither_gaps_nor_doubles(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 4, hosts: 2);
        await app.WriteAsync(async db =>
        {
            var people = await db.GuestsOfHonour.Where(g => g.EventId == forum.Id).ToListAsync();
            db.Remove(people.Single(g => g.Name.En == "G2"));
            people.Single(g => g.Name.En == "G4").Rank = 3;
            people.Single(g => g.Name.En == "H2").Rank = 7;
        });
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/guests");
        Assert.Equal(["G1", "G3", "G4", "H1", "H2"], page.Texts(".ranked .title"));
        Assert.Equal(["1", "2", "3", "1", "2"], page.Texts(".ranked .rank b"));

        var rows = SheetReader.Read(new MemoryStream((await organiser.GetAsync($"/desk/events/{forum.Id}/guests/export")).Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(["1", "2", "3", "1", "2"], rows.Skip(1).Select(row => row[1]));

        page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/seating/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "Table", ["SeatsInRow"] = 1 });
        Assert.Equal(["1", "2", "3", "2"], page.Texts(".seating-standing .number"));
        Assert.Equal(["Guests 1 · G1", "Guests 2 · G3", "Guests 3 · G4", "Hosts 1 · H1", "Hosts 2 · H2"], page.Texts("#guest option").Skip(1));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_is_exported_in_protocol_order(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 60, hosts: 1);

        var file = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}/guests/export");

        var rows = SheetReader.Read(new MemoryStream(file.Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(62, rows.Count);
        Assert.Equal(["Side", "Order"], rows[0].Cells.Take(2));
        Assert.Equal("G60", rows[60][3]);
        Assert.Equal("H1", rows[61][3]);
    }

    [Theory, OnBothDatabases]
    public async Task A_host_stays_a_host_while_one_searches_and_when_the_form_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var name = TestApp.Unique("Contact");
        var body = new Organisation { Kind = OrganisationKind.Member, Name = new Bilingual("单位", "Body"), Country = "CN" };
        body.Contacts.Add(new Contact { Name = new Bilingual("", name) });
        await app.AddAsync(body);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/guests/new?side=Hosts")).SubmitAsync("search form", new { q = name });
        Assert.Equal("Add a host", page.Text("h1"));
        page = await page.ClickAsync(".contact-choice a");
        Assert.Equal(("Add a host", name), (page.Text("h1"), page.Document.QuerySelector("#Name_En")!.GetAttribute("value")));

        page = await page.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Add a host", page.Text("h1"));
        Assert.Equal("Add a host", (await page.SubmitAsync("search form", new { q = name })).Text("h1"));
    }

    [Theory, OnBothDatabases]
    public async Task Neither_a_guest_nor_a_speaker_can_be_a_contact_that_is_not_there(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Talks"));
        var organiser = await app.SignInAsync(Role.Organiser);

        foreach (var address in new[] { $"/desk/events/{forum.Id}/guests/new", $"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/speakers/new" })
        {
            var page = await (await organiser.GetAsync(address)).SubmitAsync("form.form[method=post]", new Dictionary<string, object?> { ["Name.En"] = "Somebody", ["ContactId"] = 999_999_999 });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("This contact is not there any more. Please search again.", page.Words);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_of_another_unit_receives_nobody(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, unit: "B1");

        var page = await (await (await app.SignInAsync(Role.Organiser, "B1")).GetAsync($"/desk/events/{forum.Id}/guests/new")).SubmitAsync("form.form",
            new Dictionary<string, object?> { ["Name.En"] = "Guest", ["ReceivedById"] = (await app.PersonAsync(Role.Staff, "B2")).Id });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Please choose somebody from the list.", page.Text("#ReceivedById-error"));
    }

    [Theory, OnBothDatabases]
    public async Task Viewers_see_the_list_and_change_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 2, hosts: 1);
        var viewer = await app.SignInAsync(Role.Viewer);

        var page = await viewer.GetAsync($"/desk/events/{forum.Id}/guests");

        Assert.Equal(["G1", "G2", "H1"], page.Texts(".ranked .title"));
        Assert.Empty(page.Document.QuerySelectorAll("main form, main a[href$='/edit'], main a[href*='/guests/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"/desk/events/{forum.Id}/guests/{(await Honoured.FindAsync(app, forum, "G1")).Id}/rank", ("by", "1"))).Status);
    }
}
