using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Events.Tests.Features.CheckIn.Devices;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Lists;

public class DoorListTests
{
    [Theory, OnBothDatabases]
    public async Task The_list_tells_what_the_door_needs_and_no_more(Database database)
    {
        var door = await Door.OpenAsync(database);
        var guest = await door.InviteAsync("李娜", with: a =>
            (a.LatinName, a.Email, a.Phone, a.Country, a.Diet, a.Category) = ("LI Na", "li.na@secret.example", "+86 22 6628 4417", "CN", "素食", AttendeeCategory.Envoy));
        await door.InviteAsync("他人", to: await Door.AddEventAsync(door.App));
        await door.SendAsync(door.Scan(code: guest.TicketCode));

        var page = await ListAsync(door);
        var list = page.Json();
        var person = Assert.Single(list.GetProperty("people").EnumerateArray().ToList());

        Assert.Equal([guest.TicketCode, "李娜", "LI Na", guest.Organisation, "经理", "Envoy", "Confirmed"], person.EnumerateArray().Take(7).Select(field => field.GetString()));
        Assert.NotNull(person[7].GetString());
        Assert.Equal("4417", person[8].GetString());
        Assert.NotNull(person[13].GetString());
        Assert.Equal(door.Event.Code, list.GetProperty("event").GetProperty("code").GetString());
        Assert.Equal(door.Gate.Id, list.GetProperty("gates")[0].GetProperty("id").GetInt64());
        foreach (var secret in new[] { "secret.example", "6628", "素食", "他人" }) Assert.DoesNotContain(secret, page.Body);
    }

    [Theory, OnBothDatabases]
    public async Task Its_key_knows_a_true_ticket(Database database)
    {
        var door = await Door.OpenAsync(database);
        var qr = await door.QrAsync(await door.InviteAsync());

        var key = (await ListAsync(door)).Json().GetProperty("event").GetProperty("key");

        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") } });
        Assert.True(TicketPayload.TryParse(qr, out var payload) && payload.IsSignedBy(ecdsa));

        static byte[] Bytes(JsonElement key, string name) => System.Buffers.Text.Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_sent_when_nothing_has_changed(Database database)
    {
        var door = await Door.OpenAsync(database);
        var guest = await door.InviteAsync();
        var tag = (await ListAsync(door)).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await ListAsync(door, tag)).Status);

        async Task ChangedAsync(Func<Task> change)
        {
            await change();
            var page = await ListAsync(door, tag);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            tag = page.Headers.ETag!.ToString();
            Assert.Equal(HttpStatusCode.NotModified, (await ListAsync(door, tag)).Status);
        }

        await ChangedAsync(() => door.SendAsync(door.Scan(code: guest.TicketCode)));
        await ChangedAsync(() => door.SendAsync(door.Scan(code: guest.TicketCode, direction: Events.Features.CheckIn.Direction.Out)));
        Attendee? other = null;
        await ChangedAsync(async () => other = await door.InviteAsync("李娜"));
        await ChangedAsync(() => door.CancelAsync(other!));
        await ChangedAsync(() => door.AddGateAsync("B"));
    }

    private static readonly Dictionary<string, Func<EventsDbContext, Told, Task>> Changes = new()
    {
        ["the note for the door"] = async (db, told) => (await db.Attendees.SingleAsync(a => a.Id == told.Attendee.Id)).DoorNote = "The interpreter waits.",
        ["a guest's remark"] = async (db, told) => (await db.GuestsOfHonour.SingleAsync(g => g.Id == told.Guest.Id)).Remark = "The director receives.",
        ["a seat"] = async (db, told) => (await db.SeatsAtTables.Include(seat => seat.Table).SingleAsync(seat => seat.Id == told.Table.Seats[0].Id)).Sit(await db.GuestsOfHonour.SingleAsync(g => g.Id == told.Guest.Id), true),
        ["the name of a table"] = async (db, told) => (await db.SeatingTables.SingleAsync(table => table.Id == told.Table.Id)).Name = new("", "Other"),
        ["a guest more"] = (db, told) => db.AddAsync(new GuestOfHonour { EventId = told.Guest.EventId, Name = new("李娜", "") }).AsTask(),
        ["the title of a session"] = async (db, told) => (await db.Sessions.SingleAsync(session => session.Id == told.Session.Id)).Title = new("", "Other"),
        ["the rule of a gate"] = async (db, told) => (await db.Gates.SingleAsync(gate => gate.EventId == told.Guest.EventId)).Ways = Ways.In,
    };

    private sealed record Told(Attendee Attendee, GuestOfHonour Guest, SeatingTable Table, Session Session);

    [Theory]
    [OnBothDatabases("the note for the door")]
    [OnBothDatabases("a guest's remark")]
    [OnBothDatabases("a seat")]
    [OnBothDatabases("the name of a table")]
    [OnBothDatabases("a guest more")]
    [OnBothDatabases("the title of a session")]
    [OnBothDatabases("the rule of a gate")]
    public async Task Whatever_the_list_tells_makes_a_new_one(Database database, string what)
    {
        var door = await Door.OpenAsync(database);
        var guest = new GuestOfHonour { EventId = door.Event.Id, Name = new("张伟", "") };
        var table = new SeatingTable { EventId = door.Event.Id, Name = new("", "Head table") };
        table.Arrange(TableShape.HeadTable, 3, 1);
        await door.App.AddAsync(guest, table);
        var session = await door.App.WriteAsync(async db =>
        {
            var made = (await db.Events.SingleAsync(e => e.Id == door.Event.Id)).Plan("09:00", "10:00");
            db.Add(made);
            return made;
        });
        var attendee = await door.InviteAsync();
        var tag = (await ListAsync(door)).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await ListAsync(door, tag)).Status);

        await door.App.WriteAsync(db => Changes[what](db, new(attendee, guest, table, session)));

        Assert.Equal(HttpStatusCode.OK, (await ListAsync(door, tag)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_another_one_in_another_language(Database database)
    {
        var (door, chinese) = (await Door.OpenAsync(database), await TestApp.SharedAsync(database));
        var reader = await chinese.SignInAsync(Events.Features.Accounts.Role.Staff, language: "zh");
        var tag = (await ListAsync(door)).Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.OK, (await ListAsync(door, tag, reader)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_gate_for_a_session_names_it_and_an_open_place_of_a_group_is_told_as_such(Database database)
    {
        var door = await Door.OpenAsync(database);
        var session = await door.App.WriteAsync(async db =>
        {
            var made = (await db.Events.SingleAsync(e => e.Id == door.Event.Id)).Plan("09:00", "10:00", title: "Round table");
            db.Add(made);
            return made;
        });
        await door.AddGateAsync("Hall", g => g.SessionId = session.Id);
        await door.InviteAsync("一");
        await door.InviteAsync("二", with: a => a.IsOpen = true);

        var list = (await ListAsync(door)).Json();

        Assert.Equal("Round table", list.GetProperty("gates")[1].GetProperty("sessionTitle").GetProperty("en").GetString());
        Assert.False(list.GetProperty("gates")[0].TryGetProperty("sessionTitle", out _));
        Assert.Equal([false, true], list.GetProperty("people").EnumerateArray().Select(person => person.EnumerateArray().Last().GetBoolean()));
    }

    [Theory, OnBothDatabases]
    public async Task It_says_until_when_it_serves_also_where_nothing_is_new(Database database)
    {
        var door = await Door.OpenAsync(database);
        var first = await ListAsync(door);
        var again = await ListAsync(door, first.Headers.ETag!.ToString());

        var until = first.Json().GetProperty("until").GetDateTimeOffset();
        Assert.All(new[] { first, again }, page => Assert.Equal(until, DateTimeOffset.Parse(page.Headers.GetValues("X-List-Until").Single(), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_went_out_by_another_entrance_is_outside(Database database)
    {
        var door = await Door.OpenAsync(database);
        var north = await door.AddGateAsync("North", g => g.IsEntrance = true);
        var code = (await door.InviteAsync()).TicketCode;
        var now = door.App.Clock.GetUtcNow();
        await door.SendAsync(door.Scan(code: code, at: now.AddMinutes(-30)));
        async Task<bool> IsInsideAsync() => (await ListAsync(door)).Json().GetProperty("people")[0][13].ValueKind != JsonValueKind.Null;
        Assert.True(await IsInsideAsync());

        await door.SendAsync(door.Scan(code: code, gate: north, direction: Direction.Out, at: now.AddMinutes(-20)));
        Assert.False(await IsInsideAsync());

        await door.SendAsync(door.Scan(code: code, gate: north, at: now.AddMinutes(-10)));
        Assert.True(await IsInsideAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_does_not_follow_from_the_log_any_more_heals_with_the_next_scan(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var now = door.App.Clock.GetUtcNow();
        await door.SendAsync(door.Scan(code: attendee.TicketCode, at: now.AddMinutes(-30)));
        await door.App.WriteAsync(db => db.Admissions.Where(a => a.AttendeeId == attendee.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.LeftAt, now)));

        await door.SendAsync(door.Scan(code: attendee.TicketCode));

        Assert.Null((await door.App.ReadAsync(db => db.Admissions.AsNoTracking().SingleAsync(a => a.AttendeeId == attendee.Id))).LeftAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_ticket_is_in_it_as_cancelled(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.CancelAsync(await door.InviteAsync());

        Assert.Equal("Cancelled", (await ListAsync(door)).Json().GetProperty("people")[0][6].GetString());
    }

    [Theory, OnBothDatabases]
    public async Task A_device_gets_it_until_it_expires_and_tells_what_it_has_not_sent(Database database)
    {
        var door = await Door.OpenAsync(database);
        var device = await PairedDevice.PairAsync(door);

        var page = await device.Visitor.SendJsonAsync(HttpMethod.Get, $"/checkin/{door.Gate.Id}/list?waiting=7");

        var known = await device.ReloadAsync();
        Assert.Equal(known.ExpiresAt, page.Json().GetProperty("until").GetDateTimeOffset());
        Assert.Equal((7, true), (known.Waiting, known.LastListAt is not null));
    }

    private static Task<Page> ListAsync(Door door, string? tag = null, Visitor? by = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/checkin/{door.Gate.Id}/list");
        request.Headers.Add("Accept", "application/json");
        if (tag is not null) request.Headers.Add("If-None-Match", tag);
        return (by ?? door.Staff).SendAsync(request);
    }
}
