using System.Net;
using System.Net.Http.Headers;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Devices;

public class DevicesTests
{
    [Theory, OnBothDatabases]
    public async Task The_desk_makes_a_device_and_a_phone_takes_its_code(Database database)
    {
        var door = await Door.OpenAsync(database);
        var organiser = await door.App.SignInAsync(Role.Organiser);
        var form = await organiser.GetAsync($"/desk/events/{door.Event.Id}/devices/new");

        var made = await form.SubmitAsync("form.form", new { Name = "平板 3，北门", MayOverride = "true" });
        var address = made.Text(".breakable")!;
        var phone = door.App.Visit();
        var scanner = await (await phone.GetAsync(new Uri(address).AbsolutePath)).SubmitAsync("form[action^='/checkin/pair/']");

        Assert.Contains("<svg", made.Body);
        Assert.StartsWith("Main entrance", scanner.Title);
        Assert.Contains("Paired", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/devices")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_give_no_device_a_right_that_they_do_not_have(Database database)
    {
        var door = await Door.OpenAsync(database);
        var devices = $"/desk/events/{door.Event.Id}/devices";
        var form = await door.Staff.GetAsync($"{devices}/new");
        Assert.Empty(form.Document.QuerySelectorAll("[name=MayOverride]"));

        var refused = await door.Staff.PostAsync(devices, ("Name", "A"), ("GateIds", $"{door.Gate.Id}"), ("ExpiresAt", "2026-11-03T10:00"), ("MayOverride", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Only an organiser gives a device the right", refused.Words);

        var organiser = await door.App.SignInAsync(Role.Organiser);
        var made = await (await organiser.GetAsync($"{devices}/new")).SubmitAsync("form.form", new { Name = "A", MayOverride = "true" });
        Assert.NotNull(made.Text(".breakable"));
        var own = made.Address.AbsolutePath;
        Assert.Null((await door.Staff.GetAsync(own)).Text(".breakable"));
        Assert.Equal("Only an organiser gives a device the right to let people in against the rules.", (await door.Staff.PostAsync($"{own}/pairing")).Flash);
    }

    [Theory, OnBothDatabases]
    public async Task A_device_does_not_outlive_the_event_by_more_than_a_week(Database database)
    {
        var door = await Door.OpenAsync(database);
        var form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/devices/new");

        var page = await form.SubmitAsync("form.form", new { Name = "A", ExpiresAt = "2026-11-12T10:00" });

        Assert.Contains("A device works until a week after the event at most.", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_of_another_unit_signs_in_on_a_device_has_its_gates_beside_their_own(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (far, other) = (await Door.OpenAsync(database), await Door.AddEventAsync(door.App, "B7"));
        var own = Gate.MainEntrance(other.Id);
        await door.App.AddAsync(own);
        var device = await PairedDevice.PairAsync(door);
        await device.Visitor.SignInAsync((await door.App.PersonAsync(Role.Staff, "B7")).Email!, TestApp.Password);
        var guest = await door.InviteAsync();

        foreach (var gate in new[] { door.Gate, own }) Assert.Equal(HttpStatusCode.OK, (await device.Visitor.GetAsync($"/checkin/{gate.Id}/list")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await device.Visitor.GetAsync($"/checkin/{far.Gate.Id}/list")).Status);
        Assert.Equal("Admitted", Assert.Single((await device.SendAsync(door.Scan(code: guest.TicketCode))).Json<Door.Answer[]>()).Result);
        var choice = (await device.Visitor.GetAsync("/checkin")).Document;
        foreach (var gate in new[] { door.Gate, own }) Assert.NotNull(choice.QuerySelector($"a[href='/checkin/{gate.Id}']"));
    }

    [Theory, OnBothDatabases]
    public async Task The_trail_names_the_person_who_is_signed_in_on_a_device(Database database)
    {
        var door = await Door.OpenAsync(database);
        var device = await PairedDevice.PairAsync(door);
        var organiser = await door.App.PersonAsync(Role.Organiser);
        await device.Visitor.SignInAsync(organiser.Email!, TestApp.Password);
        var guest = await door.InviteAsync();

        await device.SendAsync(new { id = Guid.NewGuid(), code = guest.TicketCode, gate = door.Gate.Id, category = "Vip" });

        var entry = await door.App.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Subject == "Attendee" && e.SubjectId == guest.Id).OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal(organiser.Email, entry.Actor);
    }

    [Theory, OnBothDatabases]
    public async Task A_pairing_code_serves_once_and_for_a_quarter_of_an_hour(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var (used, late) = (await PairedDevice.AddAsync(door, "a"), await PairedDevice.AddAsync(door, "b"));
        var first = $"/checkin/pair/{(await PairedDevice.FindAsync(door, used)).PairingSecret}";
        var second = $"/checkin/pair/{(await PairedDevice.FindAsync(door, late)).PairingSecret}";

        Assert.Equal(HttpStatusCode.OK, (await app.Visit().GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Visit().PostAsync(first)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().PostAsync(first)).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().PostAsync(second)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_device_scans_and_its_name_stands_with_the_scan(Database database)
    {
        var door = await Door.OpenAsync(database);
        var device = await PairedDevice.PairAsync(door, "北门平板");
        var guest = await door.InviteAsync();

        var answers = (await device.SendAsync(door.Scan(code: guest.TicketCode))).Json<Door.Answer[]>();

        Assert.Equal("Admitted", Assert.Single(answers).Result);
        var scan = await door.App.ReadAsync(db => db.Set<Scan>().SingleAsync(s => s.EventId == door.Event.Id));
        Assert.Equal((device.Id, null), (scan.DeviceId, scan.UserId));
        Assert.Contains("北门平板", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/checkin")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_token_serves_as_bearer_without_the_pages_token(Database database)
    {
        var door = await Door.OpenAsync(database);
        var id = await PairedDevice.AddAsync(door, "handheld");
        var program = door.App.Visit();
        var token = (await program.PostJsonAsync($"/checkin/pair/{(await PairedDevice.FindAsync(door, id)).PairingSecret}", null)).Json().GetProperty("token").GetString();
        var request = new HttpRequestMessage(HttpMethod.Post, "/checkin/scans") { Content = JsonContent.Create(new[] { door.Scan(code: (await door.InviteAsync()).TicketCode) }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        Assert.Equal("Admitted", Assert.Single((await door.App.Visit().SendAsync(request)).Json<Door.Answer[]>()).Result);
    }

    [Theory, OnBothDatabases]
    public async Task A_cookie_of_a_device_does_not_serve_without_the_pages_token(Database database)
    {
        var door = await Door.OpenAsync(database);
        var device = await PairedDevice.PairAsync(door);
        await device.Visitor.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.BadRequest, (await device.Visitor.PostJsonAsync("/checkin/scans", new[] { door.Scan(code: "X") })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_device_works_at_its_own_gates_alone(Database database)
    {
        var door = await Door.OpenAsync(database);
        var other = await door.AddGateAsync("B");
        var elsewhere = await Door.OpenAsync(database);
        var device = await PairedDevice.PairAsync(door);
        var guest = await door.InviteAsync();

        foreach (var gate in new[] { other, elsewhere.Gate })
        {
            foreach (var page in new[] { "", "/list", "/search?q=a", "/arrivals" })
                Assert.Equal(HttpStatusCode.NotFound, (await device.Visitor.GetAsync($"/checkin/{gate.Id}{page}")).Status);
            Assert.Equal("UnknownGate", Assert.Single((await device.SendAsync(door.Scan(code: guest.TicketCode, gate: gate))).Json<Door.Answer[]>()).ReasonName);
        }
    }

    [Theory]
    [OnBothDatabases("/desk")]
    [OnBothDatabases("/desk/events")]
    [OnBothDatabases("/desk/events/{0}/checkin")]
    [OnBothDatabases("/desk/events/{0}/arrivals")]
    [OnBothDatabases("/desk/events/{0}/attendees")]
    [OnBothDatabases("/desk/events/{0}/devices")]
    [OnBothDatabases("/desk/account")]
    public async Task A_device_never_reaches_the_desk(Database database, string address)
    {
        var door = await Door.OpenAsync(database);
        var device = await PairedDevice.PairAsync(door);

        var page = await device.Visitor.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, door.Event.Id));

        Assert.Contains(page.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
    }

    [Theory]
    [OnBothDatabases(true, "urn:events:device-revoked")]
    [OnBothDatabases(false, "urn:events:device-expired")]
    public async Task A_device_that_has_ended_is_told_so(Database database, bool isRevoked, string problem)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var device = await PairedDevice.PairAsync(door);
        if (isRevoked) await (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/devices/{device.Id}")).SubmitAsync("form[action$='/revocation']");
        else app.Clock.Advance(TimeSpan.FromHours(25));

        var list = await device.Visitor.SendJsonAsync(HttpMethod.Get, $"/checkin/{door.Gate.Id}/list");
        var page = await device.Visitor.GetAsync($"/checkin/{door.Gate.Id}");

        Assert.Equal((HttpStatusCode.Unauthorized, problem), (list.Status, list.Json().GetProperty("type").GetString()));
        Assert.EndsWith("/checkin/ended", page.RedirectsTo!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await device.Visitor.GetAsync("/checkin/ended")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Another_phone_takes_the_place_of_one_that_is_lost(Database database)
    {
        var door = await Door.OpenAsync(database);
        var lost = await PairedDevice.PairAsync(door);
        await (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/devices/{lost.Id}")).SubmitAsync("form[action$='/pairing']");
        Assert.Equal(HttpStatusCode.OK, (await lost.Visitor.GetAsync($"/checkin/{door.Gate.Id}")).Status);

        var found = door.App.Visit();
        await found.PostAsync($"/checkin/pair/{(await lost.ReloadAsync()).PairingSecret}");

        Assert.Equal(HttpStatusCode.OK, (await found.GetAsync($"/checkin/{door.Gate.Id}")).Status);
        Assert.Equal("urn:events:device-revoked", (await lost.Visitor.SendJsonAsync(HttpMethod.Get, $"/checkin/{door.Gate.Id}/list")).Json().GetProperty("type").GetString());
    }

    [Theory]
    [OnBothDatabases("", "2027-01-01T10:00", "Please name the device, so that it can be found when it is lost.")]
    [OnBothDatabases("A", "2001-01-01T10:00", "The device must expire in the future.")]
    public async Task A_device_without_name_or_time_is_refused(Database database, string name, string expires, string why)
    {
        var door = await Door.OpenAsync(database);
        var form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/devices/new");

        var page = await form.SubmitAsync("form.form", new { Name = name, ExpiresAt = expires });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Another_unit_and_viewers_do_not_see_devices(Database database)
    {
        var door = await Door.OpenAsync(database);
        var id = await PairedDevice.AddAsync(door, "a");
        var stranger = await door.App.SignInAsync(Role.Staff, "B7");

        foreach (var page in new[] { "", "/new", $"/{id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/events/{door.Event.Id}/devices{page}")).Status);
        await stranger.GetAsync("/checkin");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/desk/events/{door.Event.Id}/devices/{id}/revocation")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await door.App.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{door.Event.Id}/devices")).Status);
    }
}
