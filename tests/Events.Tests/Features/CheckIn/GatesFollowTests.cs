using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Tests.Features.CheckIn.Devices;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn;

public class GatesFollowTests
{
    [Theory, OnBothDatabases]
    public async Task The_hours_of_gates_and_the_ends_of_devices_move_with_the_event(Database database)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("VIP", g => g.Open(door.Event.StartsAt.AddMinutes(-30), null));
        var (works, revoked) = (await PairedDevice.PairAsync(door), await PairedDevice.PairAsync(door));
        await revoked.ChangeAsync(device => device.Revoke(door.App.Clock.GetUtcNow()));
        var ended = (await revoked.ReloadAsync()).ExpiresAt;
        var form = await (await door.App.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{door.Event.Id}/edit");

        // From 08:00 on 2 November until 09:00 on the 4th.
        await form.SubmitAsync("form.form", new { Starts = "2026-11-09T10:00", Ends = "2026-11-12T09:00" });

        var moved = await door.App.ReadAsync(db => db.Gates.AsNoTracking().SingleAsync(g => g.Id == gate.Id));
        Assert.Equal((gate.OpensAt!.Value.AddDays(7).AddHours(2), null), (moved.OpensAt!.Value, moved.ClosesAt));
        Assert.Equal(ended.AddDays(8), (await works.ReloadAsync()).ExpiresAt);
        Assert.Equal(ended, (await revoked.ReloadAsync()).ExpiresAt);
    }
}
