using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Tests.Features.CheckIn.Devices;
using Events.Tests.Support;

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

    private static Task<Page> ListAsync(Door door, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/checkin/{door.Gate.Id}/list");
        request.Headers.Add("Accept", "application/json");
        if (tag is not null) request.Headers.Add("If-None-Match", tag);
        return door.Staff.SendAsync(request);
    }
}
