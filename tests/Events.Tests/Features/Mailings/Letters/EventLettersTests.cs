using System.Net;
using Events.Features.Accounts;
using Events.Features.Mailings;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Mailings.Letters;

public class EventLettersTests
{
    [Theory, OnBothDatabases]
    public async Task A_letter_is_written_once_and_begins_the_mail_when_its_time_has_come(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);
        var form = await (await (await organiser.GetAsync($"/desk/events/{forum.Id}/reminders")).ClickAsync("a[href$='/ready-letters']")).ClickAsync("a[href$='/ready-letters/new']");

        var page = await form.SubmitAsync("form.form", Words("Dress", "Dear {{atendee.name}}"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is no field “atendee.name”. Please take one from the list of fields."), (page.Status, page.Errors.Single()));
        page = await form.SubmitAsync("form.form", Words("Dress", "Dear {{attendee.name}}"));
        Assert.Equal("The letter lies ready.", page.Flash);

        var writing = await page.ClickAsync("a[href*='announcements/new?letter=']");
        Assert.Equal("Dear {{attendee.name}}", writing.Document.QuerySelector("[name='Body.En']")!.TextContent.Trim());

        page = await (await page.ClickAsync("a[href*='/ready-letters/'][href$='/edit']")).SubmitAsync("form.form", Words("Dress code", "Formal dress."));
        Assert.Contains("Dress code", page.Words);
        await (await page.ClickAsync("a[href*='/ready-letters/'][href$='/edit']")).SubmitAsync("button[formaction$='/delete']");
        Assert.Equal(0, await app.ReadAsync(db => db.EventLetters.CountAsync(letter => letter.EventId == forum.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Another_unit_finds_no_letter(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/ready-letters/new")).SubmitAsync("form.form", Words("Dress", "Formal dress."));
        var id = await app.ReadAsync(db => db.EventLetters.Where(letter => letter.EventId == forum.Id).Select(letter => letter.Id).SingleAsync());

        var stranger = await app.SignInAsync(Role.Organiser, TestApp.Unique("B"));
        foreach (var address in new[] { "", "/new", $"/{id}/edit" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/events/{forum.Id}/ready-letters{address}")).Status);
        var other = await Planned.EventAsync(app, unit: "HQ");
        var organiser = await app.SignInAsync(Role.Organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/desk/events/{other.Id}/ready-letters/{id}/edit")).Status);
        Assert.DoesNotContain("Formal dress.", (await organiser.GetAsync($"/desk/events/{other.Id}/announcements/new?letter={id}")).Body);
    }

    private static Dictionary<string, object?> Words(string name, string body) => new() { ["Name.En"] = name, ["Subject.En"] = "What to wear", ["Body.En"] = body };
}
