using System.Security.Claims;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Tests.Features.CheckIn.Devices;
using Events.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn;

/// <summary>A gate that was read already is seen by the same people and devices as one that is asked for.</summary>
public class GateAccessTests
{
    [Theory, OnBothDatabases]
    public async Task A_remembered_gate_is_seen_by_whoever_would_find_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var door = await Door.OpenAsync(app);
        var device = await PairedDevice.FindAsync(door, await PairedDevice.AddAsync(door, "Tablet"));
        var gates = new List<Gate> { await LoadAsync(app, door.Gate), await LoadAsync(app, await door.AddGateAsync("Hall B")) };
        foreach (var unit in new[] { "HQ", "B1", "P1" })
        {
            var elsewhere = Gate.MainEntrance((await Door.AddEventAsync(app, unit)).Id);
            await app.AddAsync(elsewhere);
            gates.Add(await LoadAsync(app, elsewhere));
        }

        var callers = new List<ClaimsPrincipal> { new(CurrentDevice.Claims(device)) };
        foreach (var role in Enum.GetValues<Role>())
            foreach (var unit in new[] { "HQ", "B1", "P1" })
            {
                var person = await app.PersonAsync(role, unit);
                var principal = await app.InScopeAsync(services => services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(person));
                callers.AddRange([principal, new([.. principal.Identities, CurrentDevice.Claims(device)])]);
            }

        var seen = new List<bool>();
        foreach (var caller in callers)
            await app.InScopeAsync(async services =>
            {
                services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = caller, RequestServices = services };
                var access = services.GetRequiredService<GateAccess>();
                foreach (var gate in gates)
                {
                    seen.Add(access.Sees(gate));
                    Assert.Equal(await access.Seen.AnyAsync(one => one.Id == gate.Id), seen[^1]);
                }
            });
        Assert.Contains(true, seen);
        Assert.Contains(false, seen);
    }

    private static Task<Gate> LoadAsync(TestApp app, Gate gate) => app.ReadAsync(db => db.Gates.AsNoTracking().Include(g => g.Event).SingleAsync(g => g.Id == gate.Id));
}
