using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>An organiser lets somebody in whom a rule refuses.</summary>
public class OverrideTests
{
    [Theory, OnBothDatabases]
    public async Task An_organiser_lets_in_with_a_reason_which_the_desk_sees(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.CancelAsync(attendee);
        var organiser = await OrganiserAsync(door);

        var refused = await door.SendAsync(door.Scan(code: attendee.TicketCode), organiser);
        var answer = await door.SendAsync(Overriding(door, attendee.TicketCode, " The minister asked for him. "), organiser);

        Assert.Equal(("Refused", true), (refused.Result, refused.MayOverride));
        Assert.Equal(("Admitted", "Cancelled"), (answer.Result, answer.ReasonName));
        Assert.NotNull((await door.ReloadAsync(attendee)).ArrivedAt);
        Assert.Equal("The minister asked for him.", (await door.App.ReadAsync(db => db.Scans.SingleAsync(scan => scan.Id == answer.Id))).Override);
        var desk = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/checkin");
        Assert.Contains(desk.Texts(".stacked tbody tr"), row => row.Contains("Let in by exception") && row.Contains("Reason: The minister asked for him."));
        Assert.DoesNotContain("to look at", desk.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_may_not(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.SendAsync(door.Scan(code: attendee.TicketCode));

        var repeated = await door.SendAsync(door.Scan(code: attendee.TicketCode));
        var answer = await door.SendAsync(Overriding(door, attendee.TicketCode, "Please"));

        Assert.False(repeated.MayOverride);
        Assert.Equal(("Repeated", "NotOverridable", false), (answer.Result, answer.ReasonName, answer.MayOverride));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_inside_is_let_in_once_more_and_it_is_no_conflict(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.SendAsync(door.Scan(code: attendee.TicketCode, at: door.App.Clock.GetUtcNow().AddMinutes(-10)));

        var answer = await door.SendAsync(Overriding(door, attendee.TicketCode, "Lost the badge"), await OrganiserAsync(door));

        Assert.Equal(("Admitted", "AlreadyInside"), (answer.Result, answer.ReasonName));
        Assert.Contains("No conflicts.", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/conflicts")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_that_is_none_stays_none(Database database)
    {
        var door = await Door.OpenAsync(database);
        var other = await Door.AddEventAsync(door.App);
        var organiser = await OrganiserAsync(door);
        var foreign = await door.InviteAsync(to: other);
        var attendee = await door.InviteAsync();

        var answers = new[]
        {
            await door.SendAsync(Overriding(door, foreign.TicketCode, "Please"), organiser),
            await door.SendAsync(Overriding(door, "AAAAAAAAAAAAAAAAAAAAAAAAAA", "Please"), organiser),
            await door.SendAsync(new { id = Guid.NewGuid(), qr = (await door.QrAsync(foreign, other)).Replace(other.Code, door.Event.Code), gate = door.Gate.Id, @override = "Please" }, organiser),
        };

        Assert.Equal([("Refused", "AnotherEvent"), ("Refused", "UnknownCode"), ("Refused", "Forged")], answers.Select(answer => (answer.Result, answer.ReasonName)));
        Assert.All(answers, answer => Assert.False(answer.MayOverride));
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
    }

    private static Task<Visitor> OrganiserAsync(Door door) => door.App.SignInAsync(Role.Organiser);

    private static object Overriding(Door door, string code, string reason) => new { id = Guid.NewGuid(), code, gate = door.Gate.Id, @override = reason };
}
