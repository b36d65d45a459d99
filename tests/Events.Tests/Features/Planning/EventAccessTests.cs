using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning;

public class EventAccessTests
{
    [Theory, OnBothDatabases]
    public async Task An_event_that_was_read_is_seen_by_the_same_people_as_one_that_is_asked_for(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var events = new[] { await Door.AddEventAsync(app), await Door.AddEventAsync(app, "B1"), await Door.AddEventAsync(app, "P1") };
        var seen = new List<bool>();

        foreach (var role in Enum.GetValues<Role>())
            foreach (var unit in new[] { "HQ", "B1", "P1" })
            {
                var person = await app.PersonAsync(role, unit);
                await app.InScopeAsync(async services =>
                {
                    var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(person);
                    services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = principal, RequestServices = services };
                    var access = services.GetRequiredService<EventAccess>();
                    foreach (var @event in events)
                    {
                        seen.Add(access.Sees(@event));
                        Assert.Equal(await access.Events.AnyAsync(e => e.Id == @event.Id), seen[^1]);
                    }
                });
            }

        Assert.Contains(true, seen);
        Assert.Contains(false, seen);
    }
}
