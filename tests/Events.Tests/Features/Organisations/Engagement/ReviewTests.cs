using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Tests.Support;

namespace Events.Tests.Features.Organisations.Engagement;

public class ReviewTests
{
    [Theory, OnBothDatabases]
    public async Task Members_are_gone_through_once_a_year_the_highest_ranks_first(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("普通会员", change: o => o.Join("member", null, new DateOnly(2026, 1, 1)));
        await app.OrganisationAsync("会长单位", change: o => o.Join("president", null, new DateOnly(2026, 1, 1)));
        await app.OrganisationAsync("大使馆", kind: OrganisationKind.Embassy);
        var staff = await app.SignInAsync(Role.Staff);

        var page = await staff.GetAsync("/desk/organisations/review");
        Assert.Equal(["会长单位", "普通会员"], page.Texts(".lines .title"));
        var after = await page.SubmitAsync(".lines li:first-child form.quick-note", new { Text = "一切正常" });

        Assert.Equal(["普通会员"], after.Texts(".lines .title"));
        Assert.Contains("1 / 2", after.Words);
        app.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(2, (await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/organisations/review")).Texts(".lines .title").Count);
    }

    [Theory, OnBothDatabases]
    public async Task Those_not_met_for_long_are_found(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        await app.OrganisationAsync("上月", change: o => o.MetOn(today.AddDays(-30)));
        await app.OrganisationAsync("去年", change: o => o.MetOn(today.AddDays(-400)));
        await app.OrganisationAsync("从未");
        var staff = await app.SignInAsync(Role.Viewer);

        Assert.Equal(["上月"], (await staff.GetAsync("/desk/organisations?quiet=0")).Texts("td .title"));
        Assert.Equal(["从未", "去年"], (await staff.GetAsync("/desk/organisations?quiet=12")).Texts("td .title").Order());
    }
}
