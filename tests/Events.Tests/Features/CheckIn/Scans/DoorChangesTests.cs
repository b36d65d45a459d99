using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Scans;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>People who are not on the list, and those who come as something else.</summary>
public class DoorChangesTests
{
    [Theory, OnBothDatabases]
    public async Task Somebody_without_a_ticket_is_registered_once_and_is_inside(Database database)
    {
        var door = await Door.OpenAsync(database);
        var scan = WalkIn(door, "王芳");

        var first = await door.SendAsync(scan);
        var again = await door.SendAsync(scan);

        Assert.Equal(("Admitted", "王芳", "Press"), (first.Result, first.Attendee!.Name, first.Attendee.Category));
        Assert.Equal((first.Id, first.Result, first.Attendee), (again.Id, again.Result, again.Attendee));
        var person = Assert.Single(await Registered.AllAsync(door.App, door.Event));
        Assert.Equal((RegistrationSource.WalkIn, "津报传媒", true), (person.Registration.Source, person.Organisation, person.HasArrived));
        Assert.Equal(1, await door.App.ReadAsync(db => db.SeatPools.Where(pool => pool.Id == door.Event.SeatsId).Select(pool => pool.Taken).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Where_no_seat_is_free_nobody_is_added_but_whom_a_device_let_in_stays_in_the_log(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.App.WriteAsync(async db => (await db.SeatPools.SingleAsync(pool => pool.Id == door.Event.SeatsId)).Capacity = 1);
        await door.InviteAsync();

        var asked = await door.SendAsync(WalkIn(door, "王芳"));
        var inside = await door.SendAsync(WalkIn(door, "李强", letIn: true));

        Assert.Equal(("Refused", "Full"), (asked.Result, asked.ReasonName));
        Assert.Equal(("Admitted", "Full", null), (inside.Result, inside.ReasonName, inside.Attendee));
        Assert.Single(await Registered.AllAsync(door.App, door.Event));
        var rows = (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/conflicts")).Texts("tbody tr");
        Assert.Contains("李强", Assert.Single(rows));
    }

    [Theory, OnBothDatabases]
    public async Task The_rules_of_the_gate_hold_for_them_as_well(Database database)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("VIP", g => g.Categories = [AttendeeCategory.Vip]);

        Assert.Equal("WrongCategory", (await door.SendAsync(WalkIn(door, "王芳", gate: gate))).ReasonName);
        Assert.Empty(await Registered.AllAsync(door.App, door.Event));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_comes_as_another_category_from_here_on(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (here, inside) = (await door.InviteAsync(), await door.InviteAsync());
        await door.SendAsync(door.Scan(code: inside.TicketCode));

        var entering = await door.SendAsync(AsVip(here, door.Gate));
        var changed = await door.SendAsync(AsVip(inside, door.Gate));

        Assert.Equal(("Admitted", "Vip"), (entering.Result, entering.Attendee!.Category));
        Assert.Equal(("Repeated", "Vip"), (changed.Result, changed.Attendee!.Category));
        foreach (var attendee in new[] { here, inside })
        {
            var reloaded = await door.ReloadAsync(attendee);
            Assert.Equal((AttendeeCategory.Vip, attendee.TicketCode, true), (reloaded.Category, reloaded.TicketCode, reloaded.HasArrived));
        }
        Assert.Contains("No conflicts.", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/conflicts")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Past_a_gate_for_others_only_who_may_override_brings_somebody_by_another_category(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var gate = await door.AddGateAsync("VIP", g => g.Categories = [AttendeeCategory.Vip]);

        var byStaff = await door.SendAsync(AsVip(attendee, gate));
        Assert.Equal(("Refused", "WrongCategory"), (byStaff.Result, byStaff.ReasonName));
        Assert.Equal(AttendeeCategory.Member, (await door.ReloadAsync(attendee)).Category);

        var answer = await door.SendAsync(AsVip(attendee, gate), await door.App.SignInAsync(Role.Organiser));
        Assert.Equal(("Admitted", "Vip"), (answer.Result, answer.Attendee!.Category));
    }

    [Theory, OnBothDatabases]
    public async Task Where_the_other_category_is_full_the_person_keeps_their_own(Database database)
    {
        var door = await Door.OpenAsync(database);
        await Registered.RulesAsync(door.App, door.Event, rules => rules.OfOrNew(AttendeeCategory.Vip, 0).Seats.Capacity = 1);
        await door.InviteAsync(with: a => a.Category = AttendeeCategory.Vip);
        var attendee = await door.InviteAsync();

        var answer = await door.SendAsync(AsVip(attendee, door.Gate));

        Assert.Equal(("Refused", "Full"), (answer.Result, answer.ReasonName));
        var reloaded = await door.ReloadAsync(attendee);
        Assert.Equal((AttendeeCategory.Member, false), (reloaded.Category, reloaded.HasArrived));
    }

    [Theory, OnBothDatabases]
    public async Task And_the_seat_of_it_which_nobody_else_gets(Database database)
    {
        var door = await Door.OpenAsync(database);
        // The pool of the former category comes first.
        await Registered.RulesAsync(door.App, door.Event, rules => rules.OfOrNew(AttendeeCategory.Member, 0).Seats.Capacity = 1);
        await Registered.RulesAsync(door.App, door.Event, rules => rules.OfOrNew(AttendeeCategory.Vip, 0).Seats.Capacity = 1);
        var attendee = await door.InviteAsync();
        await door.InviteAsync(with: a => a.Category = AttendeeCategory.Vip);

        var answer = await door.SendAsync(AsVip(attendee, door.Gate));

        Assert.Equal(("Refused", "Full"), (answer.Result, answer.ReasonName));
        var taken = await door.App.ReadAsync(db => db.SeatPools.Where(pool => pool.Capacity == 1).OrderByDescending(pool => pool.Id).Take(2).Select(pool => pool.Taken).ToListAsync());
        Assert.Equal([1, 1], taken);
    }

    [Theory, OnBothDatabases]
    public async Task A_category_counts_at_the_gates_that_were_passed_after_it_in_the_same_list(Database database)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("VIP", g => g.Categories = [AttendeeCategory.Vip]);
        var code = (await door.InviteAsync()).TicketCode;
        var now = door.App.Clock.GetUtcNow();

        var answers = await SendAsync(door,
            new { id = Guid.NewGuid(), code, gate = gate.Id, at = now.AddMinutes(-1), letIn = (bool?)null, category = (string?)null },
            new { id = Guid.NewGuid(), code, gate = door.Gate.Id, at = now.AddMinutes(-2), letIn = (bool?)null, category = (string?)"Vip" },
            new { id = Guid.NewGuid(), code, gate = gate.Id, at = now.AddMinutes(-3), letIn = (bool?)false, category = (string?)null });

        Assert.Equal(["Admitted", "Admitted", "Refused"], answers.Select(answer => answer.Result));
        Assert.Equal("WrongCategory", answers[2].ReasonName);
    }

    [Theory, OnBothDatabases]
    public async Task A_category_that_is_full_opens_no_gate_after_it_in_the_same_list(Database database)
    {
        var door = await Door.OpenAsync(database);
        await Registered.RulesAsync(door.App, door.Event, rules => rules.OfOrNew(AttendeeCategory.Vip, 0).Seats.Capacity = 1);
        await door.InviteAsync(with: a => a.Category = AttendeeCategory.Vip);
        var gate = await door.AddGateAsync("VIP", g => g.Categories = [AttendeeCategory.Vip]);
        var code = (await door.InviteAsync()).TicketCode;
        var now = door.App.Clock.GetUtcNow();

        var answers = await SendAsync(door,
            new { id = Guid.NewGuid(), code, gate = door.Gate.Id, at = now.AddMinutes(-2), category = (string?)"Vip" },
            new { id = Guid.NewGuid(), code, gate = gate.Id, at = now.AddMinutes(-1), category = (string?)null });

        Assert.Equal(["Full", "WrongCategory"], answers.Select(answer => answer.ReasonName));
    }

    [Theory, OnBothDatabases]
    public async Task A_category_that_is_corrected_in_the_same_list_is_the_last_one(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var now = door.App.Clock.GetUtcNow();

        var answers = await SendAsync(door,
            new { id = Guid.NewGuid(), code = attendee.TicketCode, gate = door.Gate.Id, at = now.AddMinutes(-2), letIn = (bool?)true, category = "Vip" },
            new { id = Guid.NewGuid(), code = attendee.TicketCode, gate = door.Gate.Id, at = now.AddMinutes(-1), letIn = (bool?)null, category = "Press" });

        Assert.Equal(["Admitted", "Repeated"], answers.Select(answer => answer.Result));
        Assert.Equal(AttendeeCategory.Press, (await door.ReloadAsync(attendee)).Category);
    }

    [Theory, OnBothDatabases]
    public async Task A_device_that_let_somebody_in_against_the_gate_has_not_changed_what_they_come_as(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var gate = await door.AddGateAsync("VIP", g => g.Categories = [AttendeeCategory.Vip]);

        var answer = await door.SendAsync(new { id = Guid.NewGuid(), code = attendee.TicketCode, gate = gate.Id, letIn = true, category = "Vip" });

        Assert.Equal(("Admitted", "WrongCategory"), (answer.Result, answer.ReasonName));
        Assert.Equal(AttendeeCategory.Member, (await door.ReloadAsync(attendee)).Category);
    }

    [Theory, OnBothDatabases]
    public async Task Names_of_those_who_could_not_be_registered_go_when_the_event_is_long_over(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        await app.WriteAsync(async db => (await db.SeatPools.SingleAsync(pool => pool.Id == door.Event.SeatsId)).Capacity = 1);
        await door.InviteAsync();
        var scan = await door.SendAsync(WalkIn(door, "李强", letIn: true));
        Task<string> NameAsync() => app.ReadAsync(db => db.Scans.Where(one => one.Id == scan.Id).Select(one => one.GuestName + one.GuestOrganisation).SingleAsync());

        await app.RunAsync<EraseGuestNames>();
        Assert.Equal("李强津报传媒", await NameAsync());

        app.Clock.Advance(TimeSpan.FromDays(400));
        await app.RunAsync<EraseGuestNames>();
        Assert.Equal("", await NameAsync());
    }

    private static async Task<Door.Answer[]> SendAsync(Door door, params object[] scans) => (await door.PostAsync(scans)).Json<Door.Answer[]>();

    private static object AsVip(Attendee attendee, Gate gate) => new { id = Guid.NewGuid(), code = attendee.TicketCode, gate = gate.Id, category = "Vip" };

    private static object WalkIn(Door door, string name, bool? letIn = null, Gate? gate = null) =>
        new { id = Guid.NewGuid(), gate = (gate ?? door.Gate).Id, letIn, walkIn = new { name, organisation = "津报传媒", category = "Press" } };
}
