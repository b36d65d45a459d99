using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.CheckIn.Arrivals;

public class ArrivalsTests
{
    [Theory, OnBothDatabases]
    public async Task The_stream_tells_the_numbers_at_once_and_every_change(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new() { Clock = ManualClock.Running(), IsQuiet = true });
        var door = await Door.OpenAsync(app);
        var (one, _) = (await door.InviteAsync("一"), await door.InviteAsync("二"));
        using var stream = await FollowAsync(door);

        Assert.Equal("""data: {"arrived":0,"expected":2}""", await NextAsync(stream));
        await door.SendAsync(door.Scan(await door.QrAsync(one)));
        Assert.Equal("""data: {"arrived":1,"expected":2}""", await NextAsync(stream));
        await door.CancelAsync(await door.InviteAsync("三"));
        await door.InviteAsync("四");
        Assert.EndsWith(""","expected":3}""", await NextAsync(stream));
    }

    [Theory, OnBothDatabases]
    public async Task An_open_stream_lets_the_program_stop(Database database)
    {
        var app = await TestApp.StartAsync(database, new() { Clock = ManualClock.Running(), IsQuiet = true });
        var door = await Door.OpenAsync(app);
        using var stream = await FollowAsync(door);
        await NextAsync(stream);

        await app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [OnBothDatabases(Role.Partner, HttpStatusCode.Forbidden)]
    [OnBothDatabases(null, HttpStatusCode.Unauthorized)]
    public async Task Only_our_own_people_may_follow(Database database, Role? role, HttpStatusCode expected)
    {
        var door = await Door.OpenAsync(database);
        var visitor = role is { } known ? await door.App.SignInAsync(known) : door.App.Visit();

        var request = new HttpRequestMessage(HttpMethod.Get, $"/desk/events/{door.Event.Id}/arrivals");
        request.Headers.Add("Accept", "text/event-stream");
        Assert.Equal(expected, (await visitor.SendAsync(request)).Status);
    }

    private static async Task<StreamReader> FollowAsync(Door door)
    {
        var response = await door.Staff.OpenAsync($"/desk/events/{door.Event.Id}/arrivals");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<string> NextAsync(StreamReader stream)
    {
        while (true)
        {
            var line = await stream.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(15));
            if (!string.IsNullOrEmpty(line)) return line;
        }
    }
}
