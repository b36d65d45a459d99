using System.Net;
using System.Net.Http.Headers;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Files;
using Events.Tests.Features.CheckIn.Devices;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Cards;

public class CardsTests
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "the picture of a card"u8];

    [Theory, OnBothDatabases]
    public async Task A_card_is_kept_with_the_person_until_uploads_are_erased(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var attendee = await door.InviteAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(door, attendee.TicketCode, Picture)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(door, attendee.TicketCode, [.. Picture, 1])).Status);

        var page = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/attendees/{attendee.Id}");
        var card = await page.ClickAsync(".business-card a");
        Assert.Equal([.. Picture, 1], card.Bytes);
        Assert.DoesNotContain("picture of a card", System.Text.Encoding.UTF8.GetString(await app.ReadAsync(db => db.UploadedFiles.Where(file => file.AttendeeId == attendee.Id).Select(file => file.Content).SingleAsync())));

        app.Clock.Advance(TimeSpan.FromDays(400));
        await app.RunAsync<EraseUploads>();
        Assert.Equal(0, await app.ReadAsync(db => db.UploadedFiles.CountAsync(file => file.AttendeeId == attendee.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_picture_or_nobodys_is_refused(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var stranger = await door.InviteAsync(to: await Door.AddEventAsync(door.App));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(door, attendee.TicketCode, "%PDF-1.7 no picture"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(door, stranger.TicketCode, Picture)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_sends_one_with_the_token_of_a_device(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var secret = (await PairedDevice.FindAsync(door, await PairedDevice.AddAsync(door, "handheld"))).PairingSecret;
        var token = (await door.App.Visit().PostJsonAsync($"/checkin/pair/{secret}", null)).Json().GetProperty("token").GetString();

        var request = Request(door, attendee.TicketCode, Picture);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        Assert.Equal(HttpStatusCode.NoContent, (await door.App.Visit().SendAsync(request)).Status);
    }

    private static Task<Page> SendAsync(Door door, string code, byte[] content)
    {
        var request = Request(door, code, content);
        request.Headers.Add("X-CSRF-Token", door.Token);
        return door.Staff.SendAsync(request);
    }

    private static HttpRequestMessage Request(Door door, string code, byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var request = new HttpRequestMessage(HttpMethod.Post, $"/checkin/{door.Gate.Id}/people/{code}/card") { Content = new MultipartFormDataContent { { file, "file", "card.png" } } };
        request.Headers.Add("Accept", "application/json");
        return request;
    }
}
