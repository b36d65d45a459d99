using System.Text.RegularExpressions;
using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features;

/// <summary>The main job from the first page to the result: plan, publish, import, register, get the ticket by mail, check in at the door.</summary>
[Collection(BrowserCollection.Name)]
public class MainJobTests(BrowserFixture browser)
{
    [Theory, InAllViews]
    public async Task A_forum_is_planned_filled_and_received_at_the_door(string language, int width)
    {
        var view = new View(language, width);
        var slug = TestApp.Unique("forum");

        await using var organiser = await browser.VisitAsync(view);
        await organiser.SignInAsync(Role.Organiser);
        await PlanAsync(organiser, slug);
        await SeePublicPageAsync(organiser, slug);
        await ImportAsync(organiser, slug);

        await using var guest = await browser.VisitAsync(view);
        guest.Expected.Add("422"); // The form that is wrong at first.
        var email = await RegisterAsync(guest, slug);
        var mail = await browser.App.Mailbox.WaitForAsync(email);
        Assert.Contains("cid:ticket", mail.Html);

        await ReceiveAsync(organiser, view, slug, email);
    }

    private static async Task PlanAsync(BrowserVisit visit, string slug)
    {
        var page = visit.Page;
        await page.GotoAsync("/desk/events/new");
        await page.ShouldHaveNoAxeViolationsAsync();
        await page.FillAsync("#Title_Zh", "海河经贸论坛");
        await page.FillAsync("#Title_En", "Haihe Trade Forum");
        await page.FillAsync("#Place_Zh", "天津梅江会展中心");
        await page.FillAsync("#Place_En", "Meijiang Convention Centre");
        await page.FillAsync("#Starts", "2026-11-20T14:00");
        await page.FillAsync("#Ends", "2026-11-20T17:30");
        await page.FillAsync("#Capacity", "500");
        await page.FillAsync("#Slug", slug);
        await page.FillAsync("#Description_En", "**Welcome** to the forum.");
        await page.ClickAsync("form.form button.btn-primary");
        await Expect(page.Locator(".page-head .state")).ToHaveTextAsync(visit.View.Language == "zh" ? "草稿" : "Draft");
        await page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("event-draft");
        await page.ClickAsync("form[action$=publication] button");
        await Expect(page.Locator(".page-head .state")).ToHaveTextAsync(visit.View.Language == "zh" ? "已发布" : "Published");
    }

    private static async Task SeePublicPageAsync(BrowserVisit visit, string slug)
    {
        foreach (var (language, title) in new[] { ("zh", "海河经贸论坛"), ("en", "Haihe Trade Forum") })
        {
            await visit.Page.GotoAsync($"/e/{slug}?lang={language}");
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
            await visit.Page.ShouldHaveNoAxeViolationsAsync();
        }
        await visit.Page.GotoAsync($"/e/{slug}?lang={visit.View.Language}");
        await visit.ShootAsync("event-public");
    }

    private async Task ImportAsync(BrowserVisit visit, string slug)
    {
        var page = visit.Page;
        await page.GotoAsync($"/desk/events/{await IdAsync(slug)}/attendees");
        await page.ShouldHaveNoAxeViolationsAsync();
        await page.ClickAsync("a[href^='/desk/imports/new']");
        await page.SetInputFilesAsync("#File", Path.Combine(AppContext.BaseDirectory, "Samples", "forum-attendees.xlsx"));
        await page.ClickAsync("form.form button.btn-primary");
        await page.WaitForURLAsync(new Regex("columns$"));
        await page.ShouldHaveNoAxeViolationsAsync();
        await page.ClickAsync("form[action$=columns] button.btn-primary");
        await Expect(page.Locator("tr.bad-row").First).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("import-check");
        await page.ClickAsync("form[action$=completion] button.btn-primary");
        await Expect(page.Locator(".stats")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolationsAsync();
    }

    private static async Task<string> RegisterAsync(BrowserVisit visit, string slug)
    {
        var page = visit.Page;
        var email = $"{TestApp.Unique("guest")}@guest.example";
        await page.GotoAsync($"/e/{slug}");
        await page.ClickAsync(".event-action a.btn-primary");
        await page.FillAsync("#Email", "not an address");
        await page.ClickAsync("form.form button.btn-primary");
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("register-errors");
        await page.FillAsync("#Name", "李晓梅");
        await page.FillAsync("#LatinName", "LI Xiaomei");
        await page.FillAsync("#Email", email);
        // The playbook asks which interpretation is needed.
        await page.Locator("input[type=radio][name^='Answers[']").First.CheckAsync();
        await page.ClickAsync("form.form button.btn-primary");
        await page.WaitForURLAsync(new Regex("/r/"));
        await Expect(page.Locator(".ticket-code svg")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("ticket");
        return email;
    }

    private async Task ReceiveAsync(BrowserVisit organiser, View view, string slug, string email)
    {
        var id = await IdAsync(slug);
        await organiser.Page.GotoAsync($"/desk/events/{id}/checkin");
        var arrived = organiser.Page.Locator("[data-live-target=arrived]").First;
        await Expect(arrived).ToHaveTextAsync("0");
        await organiser.Page.ShouldHaveNoAxeViolationsAsync();

        var folder = Directory.CreateTempSubdirectory("events-film").FullName;
        var film = CameraFilm.Write(folder, (await PayloadAsync(email), 1));
        await using var door = await browser.VisitAsync(view, CameraFilm.Arguments(film));
        await door.SignInAsync(Role.Staff);
        var gate = await organiser.Page.Locator("a[href^='/checkin/']").First.GetAttributeAsync("href");
        await door.Page.GotoAsync(gate!);

        await Expect(door.Page.Locator(".checkin-result.checkin-admitted .name")).ToHaveTextAsync(view.Language == "zh" ? "李晓梅" : "LI Xiaomei");
        await Expect(arrived).ToHaveTextAsync("1", new() { Timeout = 15_000 });
        Directory.Delete(folder, true);
    }

    private Task<long> IdAsync(string slug) => browser.App.ReadAsync(db => db.Events.Where(e => e.Slug == slug).Select(e => e.Id).SingleAsync());

    private Task<string> PayloadAsync(string email) => browser.App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<EventsDbContext>();
        var attendee = await db.Attendees.Include(a => a.Event).SingleAsync(a => a.Email == email);
        return await services.GetRequiredService<TicketSigner>().PayloadAsync(attendee.Event, attendee.TicketCode, default);
    });
}
