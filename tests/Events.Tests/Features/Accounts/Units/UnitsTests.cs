using Events.Features.Accounts;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts.Units;

public class UnitsTests
{
    [Theory, OnBothDatabases]
    public async Task The_headquarters_name_is_the_chambers_on_every_page_at_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var headquarters = await app.UnitAsync("HQ");
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/units/{headquarters.Id}");

        await page.SubmitAsync("main form", new Dictionary<string, object?> { ["Name.Zh"] = "天津国际商会", ["Name.En"] = "Tianjin Chamber", ["Signatory.Zh"] = "李明" });

        Assert.Contains("Tianjin Chamber", (await app.Visit().GetAsync("/signin")).Text(".chamber"));
        Assert.Contains("天津国际商会", (await app.Visit("zh").GetAsync("/signin")).Title);
        var now = await app.ReadAsync(db => db.Units.AsNoTracking().SingleAsync(unit => unit.Id == headquarters.Id));
        Assert.Equal((UnitKind.Headquarters, "李明"), (now.Kind, now.Signatory.Zh));
    }

    [Theory, OnBothDatabases]
    public async Task A_branch_is_added_and_its_code_is_its_own(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var code = TestApp.Unique("BH").ToUpperInvariant();
        var visitor = await app.SignInAsync(Role.Administrator);
        var fields = new Dictionary<string, object?> { ["Name.Zh"] = "滨海分会", ["Code"] = code.ToLowerInvariant() };

        var page = await (await visitor.GetAsync("/desk/units/new")).SubmitAsync("main form", fields);
        Assert.Equal("Saved.", page.Flash);
        Assert.Contains(code, page.Words);

        page = await (await visitor.GetAsync("/desk/units/new")).SubmitAsync("main form", fields);
        Assert.Equal(["Another unit has this code."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_needs_a_name(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/desk/units/new");

        page = await page.SubmitAsync("main form", new { Code = TestApp.Unique("X") });

        Assert.Equal(["Please give the name, in at least one language."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_with_people_keeps_its_kind(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var partner = await app.PersonAsync(Role.Partner);
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/units/{partner.UnitId}");

        page = await page.SubmitAsync("main form", new { Kind = UnitKind.Branch });

        Assert.Equal(["People belong to this unit, and their roles to its kind. Move them to another unit first."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task There_is_one_headquarters(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        await app.UnitAsync("HQ");
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/desk/units/new");

        page = await page.SubmitAsync("main form", new Dictionary<string, object?>
        { ["Name.Zh"] = "另一个总部", ["Code"] = TestApp.Unique("HQ"), ["Kind"] = nameof(UnitKind.Headquarters) });

        Assert.Equal(["There is a headquarters already."], page.Errors);
    }
}
