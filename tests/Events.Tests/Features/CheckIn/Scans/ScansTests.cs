using Events.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class ScansTests
{
    [Theory, OnBothDatabases]
    public async Task A_ticket_lets_its_attendee_in(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var at = door.App.Clock.GetUtcNow().AddMinutes(-5);

        var answer = await door.SendAsync(door.Scan(await door.QrAsync(attendee), at: at));

        Assert.Equal("Admitted", answer.Result);
        Assert.Null(answer.Reason);
        Assert.Equal(new Door.Person("张伟", "ZHANG Wei", "天津泰达进出口贸易有限公司", "经理", "Member", at, "Main entrance") { Seat = "", Note = "" }, answer.Attendee);
        Assert.Equal(at, (await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_scan_says_when_and_where_the_first_was(Database database)
    {
        var door = await Door.OpenAsync(database);
        var qr = await door.QrAsync(await door.InviteAsync());
        var first = door.App.Clock.GetUtcNow().AddMinutes(-30);
        await door.SendAsync(door.Scan(qr, at: first));

        var answer = await door.SendAsync(door.Scan(qr));

        Assert.Equal(("Repeated", "AlreadyInside"), (answer.Result, answer.ReasonName));
        Assert.Equal("Checked in already: 2 Nov, 08:30, Main entrance", answer.Reason);
        Assert.Equal(first, answer.Attendee!.Since);
    }

    [Theory, OnBothDatabases]
    public async Task Another_gate_lets_in_and_tells_where_the_person_came_first(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var qr = await door.QrAsync(attendee);
        var first = door.App.Clock.GetUtcNow().AddMinutes(-30);
        await door.SendAsync(door.Scan(qr, at: first));

        var answer = await door.SendAsync(door.Scan(qr, gate: await door.AddGateAsync("Hall B")));

        Assert.Equal(("Admitted", first, "Main entrance"), (answer.Result, answer.Attendee!.Since, answer.Attendee.Gate));
        Assert.Equal(first, (await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_scan_that_comes_late_moves_the_arrival_back(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var (qr, now) = (await door.QrAsync(attendee), door.App.Clock.GetUtcNow());
        await door.SendAsync(door.Scan(qr, at: now));

        await door.SendAsync(door.Scan(qr, at: now.AddHours(-2), gate: await door.AddGateAsync("North")));

        Assert.Equal(now.AddHours(-2), (await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_clock_that_is_ahead_admits_nobody_in_the_future(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();

        await door.SendAsync(door.Scan(await door.QrAsync(attendee), at: door.App.Clock.GetUtcNow().AddYears(1)));

        Assert.Equal(door.App.Clock.GetUtcNow(), (await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_went_out_may_come_back(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (qr, now) = (await door.QrAsync(await door.InviteAsync()), door.App.Clock.GetUtcNow());

        var results = new List<string>();
        foreach (var (direction, minutes) in new[] { (Direction.In, -40), (Direction.Out, -30), (Direction.In, -20), (Direction.In, -10) })
            results.Add((await door.SendAsync(door.Scan(qr, direction: direction, at: now.AddMinutes(minutes)))).Result);

        Assert.Equal(["Admitted", "Admitted", "Admitted", "Repeated"], results);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_id_twice_changes_nothing_and_answers_the_same(Database database)
    {
        var door = await Door.OpenAsync(database);
        var scan = door.Scan(await door.QrAsync(await door.InviteAsync()), id: Guid.NewGuid());

        var first = await door.SendAsync(scan);
        var again = await door.SendAsync(scan);

        Assert.Equal(first, again);
        Assert.Equal(1, await door.App.ReadAsync(db => db.Scans.CountAsync(s => s.EventId == door.Event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Many_scans_of_one_call_are_answered_in_their_order(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (one, two) = (await door.InviteAsync("一"), await door.InviteAsync("二"));
        var (early, late, now) = (Guid.NewGuid(), Guid.NewGuid(), door.App.Clock.GetUtcNow());

        var page = await door.PostAsync(new[]
        {
            door.Scan(code: two.TicketCode, id: late, at: now),
            door.Scan(code: one.TicketCode),
            door.Scan(code: two.TicketCode, id: early, at: now.AddMinutes(-3)),
            door.Scan(code: two.TicketCode, id: late, at: now),
        });

        var answers = page.Json<Door.Answer[]>();
        Assert.Equal(["Repeated", "Admitted", "Admitted", "Repeated"], answers.Select(answer => answer.Result));
        Assert.Equal([late, early, late], answers.Where(answer => answer.Attendee!.Name == "二").Select(answer => answer.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Two_hundred_at_once_let_one_ticket_in_once(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var qr = await door.QrAsync(attendee);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => door.SendAsync(door.Scan(qr))));

        Assert.Equal(1, answers.Count(answer => answer.Result == "Admitted"));
        Assert.Equal(199, answers.Count(answer => answer.Result == "Repeated"));
        Assert.Equal(200, await door.App.ReadAsync(db => db.Scans.CountAsync(s => s.AttendeeId == attendee.Id)));
        Assert.Equal(1, await door.App.ReadAsync(db => db.Admissions.CountAsync(a => a.AttendeeId == attendee.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task One_scan_sent_by_many_at_once_is_one_scan(Database database)
    {
        var door = await Door.OpenAsync(database);
        var scan = door.Scan(await door.QrAsync(await door.InviteAsync()), id: Guid.NewGuid());

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => door.SendAsync(scan)));

        Assert.Single(answers.Distinct());
        Assert.Equal("Admitted", answers[0].Result);
    }

    [Theory, OnBothDatabases]
    public async Task Calls_that_name_the_same_people_in_another_order_do_not_block_each_other(Database database)
    {
        var door = await Door.OpenAsync(database);
        var codes = new List<string>();
        for (var i = 0; i < 20; i++) codes.Add((await door.InviteAsync($"Guest {i}")).TicketCode);

        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            door.PostAsync((i % 2 == 0 ? codes : codes.AsEnumerable().Reverse()).Select(code => door.Scan(code: code)).ToArray())));

        var answers = pages.SelectMany(page => page.Json<Door.Answer[]>()).ToList();
        Assert.Equal(200, answers.Count);
        Assert.Equal(20, answers.Count(answer => answer.Result == "Admitted"));
    }
}
