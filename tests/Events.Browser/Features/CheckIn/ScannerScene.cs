using System.Security.Cryptography;
using Events.Browser.Support;
using Events.Features.CheckIn;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Text;
using Events.Tests.Features.CheckIn;

namespace Events.Browser.Features.CheckIn;

/// <summary>An event with its tickets, and the films of them that the camera sees.</summary>
public sealed class ScannerScene(BrowserFixture browser) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("events-films").FullName;

    public Door Door { get; private set; } = null!;
    public Attendee Guest { get; private set; } = null!;

    /// <summary>The ticket of <see cref="Guest"/>, held up for long.</summary>
    public string Good { get; private set; } = "";

    /// <summary>The same ticket, again and again with some seconds between.</summary>
    public string Again { get; private set; } = "";

    public string AnotherEvent { get; private set; } = "";
    public string Revoked { get; private set; } = "";
    public string Forged { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Door = await Door.OpenAsync(browser.App);
        Guest = await Door.InviteAsync("克里斯蒂安·沃尔夫施莱格尔施泰因豪森", with: attendee =>
        {
            attendee.LatinName = "Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff";
            attendee.Organisation = "Donaudampfschifffahrtsgesellschaft Handels- und Beteiligungsgesellschaft mbH";
            (attendee.Category, attendee.JobTitle) = (AttendeeCategory.Envoy, "Commercial Counsellor");
        });
        var (ticket, cancelled) = (await Door.QrAsync(Guest), await Door.InviteAsync("李娜", with: a => a.LatinName = "LI Na"));
        await Door.CancelAsync(cancelled);
        var other = await Door.AddEventAsync(browser.App);
        using var wrongKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Good = CameraFilm.Write(folder, (ticket, 1));
        Again = CameraFilm.Write(folder, (ticket, 1.5), (null, 4.5));
        AnotherEvent = CameraFilm.Write(folder, (await Door.QrAsync(await Door.InviteAsync(to: other), other), 1));
        Revoked = CameraFilm.Write(folder, (await Door.QrAsync(cancelled), 1));
        Forged = CameraFilm.Write(folder, (TicketPayload.Sign(Door.Event.Code, Guest.TicketCode, wrongKey).ToString(), 1));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, true);
        return Task.CompletedTask;
    }

    /// <summary>A gate that nobody has passed yet.</summary>
    public async Task<Gate> AddGateAsync()
    {
        var gate = Gate.After([Door.Gate], Door.Event.Id, new Bilingual("N3 南门", "South gate N3"));
        await browser.App.AddAsync(gate);
        return gate;
    }
}
