using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Guests;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Guests;

public class TellReceiversTests
{
    [Theory, OnBothDatabases]
    public async Task The_receiver_is_told_once_in_their_language_when_the_guest_is_scanned(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new() { IsQuiet = true });
        var (door, guest) = await OpenAsync(app, "zh");
        var person = await door.InviteAsync("达尼亚尔", with: a => (a.LatinName, a.Category) = ("Daniyar Akhmetov", AttendeeCategory.Envoy));
        await door.InviteAsync("别人");

        await app.RunAsync<TellReceivers>();
        Assert.Empty(await MailsAsync(app));

        await door.SendAsync(door.Scan(await door.QrAsync(person)));
        await app.RunAsync<TellReceivers>();
        await app.RunAsync<TellReceivers>();

        var mail = Assert.Single(await MailsAsync(app));
        Assert.Equal((guest.Id, "zh"), (mail.SubjectId, mail.Language));
        var composed = (await ComposeAsync(app, mail))!;
        Assert.Equal("达尼亚尔已到场", composed.Subject);
        Assert.All(new[] { "达尼亚尔大使阁下", "主入口", "贵宾室门口", "林晓霞 · 俄语", "礼宾官陪同" }, part => Assert.Contains(part, composed.Text));
        Assert.Equal(app.Clock.GetUtcNow(), (await app.ReadAsync(db => db.GuestsOfHonour.SingleAsync(g => g.Id == guest.Id))).ReceiverToldAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_deputy_is_announced_as_such(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new() { IsQuiet = true });
        var (door, _) = await OpenAsync(app, "en", g => g.Answer(GuestState.DeputySent, new("", "Aigul Serik")));
        await door.SendAsync(door.Scan(await door.QrAsync(await door.InviteAsync("Aigul SERIK", with: a => a.LatinName = ""))));

        await app.RunAsync<TellReceivers>();

        var composed = (await ComposeAsync(app, Assert.Single(await MailsAsync(app))))!;
        Assert.Equal("Aigul Serik has arrived", composed.Subject);
        Assert.Contains("Comes in place of H.E. Mr Daniyar Akhmetov", composed.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_scan_that_comes_hours_later_is_no_news_and_an_undone_one_none_any_more(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new() { IsQuiet = true });
        var (door, _) = await OpenAsync(app, "en");
        var person = await door.InviteAsync("达尼亚尔");
        var qr = await door.QrAsync(person);

        await door.SendAsync(door.Scan(qr, at: app.Clock.GetUtcNow().AddHours(-2.1)));
        await app.RunAsync<TellReceivers>();
        Assert.Empty(await MailsAsync(app));

        await door.SendAsync(door.Scan(qr, direction: Direction.Undo, at: app.Clock.GetUtcNow().AddMinutes(-2)));
        await door.SendAsync(door.Scan(qr, at: app.Clock.GetUtcNow().AddMinutes(-1)));
        await app.RunAsync<TellReceivers>();
        var mail = Assert.Single(await MailsAsync(app));
        await door.SendAsync(door.Scan(qr, direction: Direction.Undo));
        Assert.Null(await ComposeAsync(app, mail));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_of_one_name_the_one_of_the_guest_s_organisation_counts(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.InviteAsync("张伟");
        var right = await door.InviteAsync("张伟", with: a => a.Organisation = "天津港集团有限公司");
        await door.App.AddAsync(new GuestOfHonour { EventId = door.Event.Id, Name = new("张伟", ""), Organisation = new("天津港集团有限公司", "") });

        var match = Assert.Single(await door.App.InScopeAsync(services => services.GetRequiredService<GuestsHere>().ReadAsync(door.Event.Id, default)));

        Assert.Equal(right.Id, match.Person!.Id);
    }

    [Fact]
    public async Task A_scan_wakes_the_news()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, new() { Clock = ManualClock.Running() });
        var (door, _) = await OpenAsync(app, "en");
        await door.SendAsync(door.Scan(await door.QrAsync(await door.InviteAsync("达尼亚尔"))));

        var mail = await app.Mailbox.WaitForAsync(mail => mail.Subject == "Daniyar Akhmetov has arrived");

        Assert.Equal(["staff@hq.example"], mail.To);
    }

    private static async Task<(Door, GuestOfHonour)> OpenAsync(TestApp app, string language, Action<GuestOfHonour>? with = null)
    {
        var door = await Door.OpenAsync(app);
        var staff = await app.PersonAsync(Role.Staff);
        await app.WriteAsync(db => db.Users.Where(user => user.Id == staff.Id).ExecuteUpdateAsync(user => user.SetProperty(u => u.Language, language)));
        var guest = new GuestOfHonour
        {
            EventId = door.Event.Id,
            Name = new("达尼亚尔", "Daniyar Akhmetov"),
            Greeting = new("达尼亚尔大使阁下", "H.E. Mr Daniyar Akhmetov"),
            ReceivedById = staff.Id,
            MetAt = "贵宾室门口",
            InterpreterName = "林晓霞",
            InterpreterLanguage = "俄语",
            Remark = "礼宾官陪同",
        };
        with?.Invoke(guest);
        await app.AddAsync(guest);
        return (door, guest);
    }

    private static Task<List<OutboxMail>> MailsAsync(TestApp app) => app.ReadAsync(db => db.OutboxMails.AsNoTracking().Where(mail => mail.Kind == "GuestIsHereToReceiver").ToListAsync());

    private static Task<ComposedMail?> ComposeAsync(TestApp app, OutboxMail mail) => app.InScopeAsync(services => services.GetRequiredService<MailComposers>().ComposeAsync(mail, default));
}
