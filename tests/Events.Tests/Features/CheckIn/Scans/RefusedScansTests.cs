using System.Security.Cryptography;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Tickets;
using Events.Platform.Security;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class RefusedScansTests
{
    [Theory, OnBothDatabases]
    public async Task A_ticket_of_another_event_is_refused_with_its_name(Database database)
    {
        var door = await Door.OpenAsync(database);
        var other = await Door.AddEventAsync(door.App);
        var attendee = await door.InviteAsync(to: other);

        var byQr = await door.SendAsync(door.Scan(await door.QrAsync(attendee, other)));
        var byCode = await door.SendAsync(door.Scan(code: attendee.TicketCode));

        Assert.All([byQr, byCode], answer =>
        {
            Assert.Equal(("Refused", "AnotherEvent"), (answer.Result, answer.ReasonName));
            Assert.Equal($"This ticket is for another event: {other.Title.En}", answer.Reason);
            Assert.Null(answer.Attendee);
        });
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Who_waits_for_approval_is_not_let_in(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = new Attendee { Name = "张伟" };
        await door.App.WriteAsync(async db =>
        {
            (await RegistrationRules.ToChangeAsync(db, door.Event.Id, default)).NeedsApproval = true;
            await db.SaveChangesAsync();
            await Registration.ApplyAsync(db, new Application(door.Event, "zh", [attendee]), door.App.Clock.GetUtcNow(), default);
        });

        var answer = await door.SendAsync(door.Scan(await door.QrAsync(attendee)));

        Assert.Equal(("Refused", "NotConfirmed"), (answer.Result, answer.ReasonName));
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_registration_is_refused_and_says_since_when(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.CancelAsync(attendee);

        var answer = await door.SendAsync(door.Scan(await door.QrAsync(attendee)));

        Assert.Equal(("Refused", "Cancelled"), (answer.Result, answer.ReasonName));
        Assert.Equal("The registration was cancelled on 2 Nov, 09:00.", answer.Reason);
        Assert.Equal("张伟", answer.Attendee!.Name);
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_that_somebody_else_signed_is_refused(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var answer = await door.SendAsync(door.Scan(TicketPayload.Sign(door.Event.Code, attendee.TicketCode, key).ToString()));

        Assert.Equal(("Refused", "Forged", null), (answer.Result, answer.ReasonName, answer.Attendee));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_that_was_tampered_with_is_refused(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (attendee, victim) = (await door.InviteAsync(), await door.InviteAsync("李娜"));
        var qr = await door.QrAsync(attendee);

        var answer = await door.SendAsync(door.Scan(qr.Replace(attendee.TicketCode, victim.TicketCode)));

        Assert.Equal(("Refused", "Forged"), (answer.Result, answer.ReasonName));
        Assert.Null((await door.ReloadAsync(victim)).ArrivedAt);
    }

    [Theory]
    [OnBothDatabases("https://example.org/menu")]
    [OnBothDatabases("")]
    [OnBothDatabases("EV1.AAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBB")]
    [OnBothDatabases((string?)null)]
    public async Task What_is_no_ticket_is_refused(Database database, string? qr)
    {
        var door = await Door.OpenAsync(database);

        var answer = await door.SendAsync(door.Scan(qr));

        Assert.Equal(("Refused", "NotATicket", "This code is not one of our tickets."), (answer.Result, answer.ReasonName, answer.Reason));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_that_nobody_has_is_refused(Database database)
    {
        var door = await Door.OpenAsync(database);

        var answer = await door.SendAsync(door.Scan(code: SecretCode.New()));

        Assert.Equal(("Refused", "UnknownCode"), (answer.Result, answer.ReasonName));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_gets_into_an_event_that_is_not_published(Database database)
    {
        var door = await Door.OpenAsync(database, published: false);
        var attendee = await door.InviteAsync();

        var answer = await door.SendAsync(door.Scan(code: attendee.TicketCode));

        Assert.Equal(("Refused", "EventNotPublished"), (answer.Result, answer.ReasonName));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_gets_into_an_event_that_was_cancelled(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.App.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == door.Event.Id)).Cancel(door.App.Clock.GetUtcNow()));

        var answer = await door.SendAsync(door.Scan(code: attendee.TicketCode));

        Assert.Equal("The event was cancelled on 2 Nov, 09:00.", answer.Reason);
    }

    [Theory, OnBothDatabases]
    public async Task The_reasons_are_sentences_in_the_readers_language(Database database)
    {
        var door = await Door.OpenAsync(await TestApp.SharedAsync(database), language: "zh");
        var qr = await door.QrAsync(await door.InviteAsync());
        await door.SendAsync(door.Scan(qr));

        var answer = await door.SendAsync(door.Scan(qr));

        Assert.Equal("已于11月2日 09:00在主入口签到", answer.Reason);
    }

    [Theory, OnBothDatabases]
    public async Task Refused_scans_are_in_the_log(Database database)
    {
        var door = await Door.OpenAsync(database);

        await door.SendAsync(door.Scan("https://example.org"));

        var scan = await door.App.ReadAsync(db => db.Scans.SingleAsync(s => s.EventId == door.Event.Id));
        Assert.Equal((ScanResult.Refused, ScanReason.NotATicket), (scan.Result, scan.Reason));
    }
}
