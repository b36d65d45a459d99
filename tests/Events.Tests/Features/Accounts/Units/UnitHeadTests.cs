using Events.Features.Accounts;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts.Units;

public class UnitHeadTests
{
    [Theory, OnBothDatabases]
    public async Task A_unit_has_a_head_of_its_own_people(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var code = TestApp.Unique("B");
        var (head, stranger) = (await app.PersonAsync(Role.Organiser, code), await app.PersonAsync(Role.Organiser));
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await (await administrator.GetAsync($"/desk/units/{head.UnitId}")).SubmitAsync("main form", new { HeadId = stranger.Id });
        Assert.Equal(["Please choose somebody of this unit."], page.Errors);

        page = await (await administrator.GetAsync($"/desk/units/{head.UnitId}")).SubmitAsync("main form", new { HeadId = head.Id });
        Assert.Equal("Saved.", page.Flash);
        Assert.Equal(head.Id, await app.ReadAsync(db => db.Units.Where(unit => unit.Id == head.UnitId).Select(unit => unit.HeadId).SingleAsync()));
    }
}
