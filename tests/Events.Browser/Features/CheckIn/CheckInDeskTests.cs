using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>The pages about check-in at the desk.</summary>
[Collection(BrowserCollection.Name)]
public class CheckInDeskTests(BrowserFixture browser)
{
    [Theory, InAllViews]
    public async Task The_desk_follows_the_gates(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        var envoy = await door.InviteAsync("Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff", with: a => (a.LatinName, a.Category) = ("", AttendeeCategory.Envoy));
        await door.InviteAsync();
        await door.SendAsync(door.Scan(await door.QrAsync(envoy)));
        await door.SendAsync(door.Scan("https://example.org"));
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.SignInAsync(Role.Organiser);

        await visit.Page.GotoAsync($"/desk/events/{door.Event.Id}/checkin");
        await Expect(visit.Page.Locator("[data-live-target=arrived]")).ToHaveTextAsync("1");
        await visit.Page.Locator(".gate-code summary").First.ClickAsync();
        await visit.ShootAsync("checkin-desk", fullPage: true);
        await visit.Page.ShouldHaveNoAxeViolationsAsync();

        await door.SendAsync(door.Scan(code: (await door.InviteAsync("二")).TicketCode));
        await Expect(visit.Page.Locator("[data-live-target=arrived]")).ToHaveTextAsync("2");
        await Expect(visit.Page.Locator("[data-live-target=expected]")).ToHaveTextAsync("3");
    }

    [Theory, InAllViews]
    public async Task The_chooser_leads_to_a_scanner(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        // Before the events of all other tests.
        await door.App.WriteAsync(db => db.Events.Where(e => e.Id == door.Event.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.StartsAt, door.App.Clock.GetUtcNow().AddDays(-30))));
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.SignInAsync(Role.Staff);

        await visit.Page.GotoAsync("/checkin");
        await visit.ShootAsync("checkin-chooser");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await visit.Page.Locator($"a[href='/checkin/{door.Gate.Id}']").ClickAsync();

        await Expect(visit.Page.Locator("main.checkin")).ToBeVisibleAsync();
    }

    [Theory, InAllViews]
    public async Task A_gate_is_added(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.SignInAsync(Role.Staff);

        await visit.Page.GotoAsync($"/desk/events/{door.Event.Id}/gates/new");
        await visit.ShootAsync("checkin-gate-new");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await visit.Page.Locator("[name='Name.Zh']").FillAsync("北门");
        await visit.Page.Locator("main form button.btn-primary").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "北门" })).ToBeVisibleAsync();
    }
}
