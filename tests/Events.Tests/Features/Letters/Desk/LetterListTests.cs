using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters.Desk;

public class LetterListTests
{
    [Theory, OnBothDatabases]
    public async Task Those_who_asked_wait_until_they_have_a_letter_that_counts(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var person = await letters.AttendeeAsync("ALMEIDA João");
        await letters.AttendeeAsync("WANG Wei", asks: false);
        var list = $"/desk/events/{letters.Event.Id}/letters";

        var page = await staff.GetAsync(list);
        Assert.Contains("One person waits for a letter", page.Words);
        Assert.DoesNotContain("WANG Wei", page.Words);

        var letter = await letters.IssueAsync(staff, person);
        Assert.DoesNotContain("waits for a letter", (await staff.GetAsync(list)).Words);

        await (await staff.GetAsync($"/desk/letters/{letter.Id}/revocation/new")).SubmitAsync("form.form", new { Reason = "Mistake" });
        page = await staff.GetAsync(list);
        Assert.Contains("One person waits for a letter", page.Words);
        Assert.Equal("Revoked", page.Text("tbody .state"));
    }

    [Theory, OnBothDatabases]
    public async Task All_who_wait_are_reached_page_by_page_and_none_who_needs_no_visa(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        for (var number = 10; number < 25; number++) await letters.AttendeeAsync($"Guest {number}");
        var compatriot = await letters.AttendeeAsync("CHAN Tai Man");
        await letters.App.WriteAsync(async db => (await db.Set<Attendee>().SingleAsync(a => a.Id == compatriot.Id)).Country = "HK");
        var staff = await letters.SignInAsync(Role.Staff);

        var first = await staff.GetAsync($"/desk/events/{letters.Event.Id}/letters");
        var second = await first.ClickAsync("a[href='?waiting=2']");

        Assert.Contains("15 people wait for a letter", first.Words);
        Assert.DoesNotContain("Guest 24", first.Words);
        Assert.Contains("Guest 24", second.Words);
        Assert.DoesNotContain("CHAN", first.Words + second.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Letters_that_their_event_has_left_behind_are_listed_until_they_are_revoked(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());
        var list = $"/desk/events/{letters.Event.Id}/letters";
        Assert.Null((await staff.GetAsync(list)).Document.QuerySelector("#affected"));

        await letters.HoldAgainAsync(new DateTimeOffset(2026, 12, 2, 1, 0, 0, TimeSpan.Zero));
        Assert.Contains(letter.Number, (await staff.GetAsync(list)).Text("#affected"));
        await letters.App.WriteAsync(async db => (await db.Set<Event>().SingleAsync(e => e.Id == letters.Event.Id)).Cancel(letters.App.Clock.GetUtcNow()));
        Assert.Contains("These letters still count", (await staff.GetAsync(list)).Text("#affected"));

        await (await staff.GetAsync($"/desk/letters/{letter.Id}/revocation/new")).SubmitAsync("form.form", new { Reason = "Moved" });
        Assert.Null((await staff.GetAsync(list)).Document.QuerySelector("#affected"));
    }

    [Theory, OnBothDatabases]
    public async Task The_persons_page_shows_the_letter(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var person = await letters.AttendeeAsync();
        var address = $"/desk/events/{letters.Event.Id}/attendees/{person.Id}";
        Assert.Contains("asked for", (await staff.GetAsync(address)).Words);

        var letter = await letters.IssueAsync(staff, person);

        var page = await staff.GetAsync(address);
        Assert.Contains(letter.Number, page.Words);
        Assert.DoesNotContain("asked for", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Letters_are_found_by_number_name_and_state(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Viewer);
        var one = await letters.IssueQuicklyAsync(await letters.AttendeeAsync("ALMEIDA João"));
        await letters.IssueQuicklyAsync(await letters.AttendeeAsync("Ärzte Ägidius"));
        async Task<IReadOnlyList<string>> FindAsync(string query) => (await staff.GetAsync($"/desk/events/{letters.Event.Id}/letters?{query}")).Texts("tbody .title");

        Assert.Equal(["Arzte Agidius", "ALMEIDA Joao"], await FindAsync(""));
        Assert.Equal(["ALMEIDA Joao"], await FindAsync("q=almeida+joao"));
        Assert.Equal(["ALMEIDA Joao"], await FindAsync($"q={one.Number}"));
        Assert.Equal(["Arzte Agidius"], await FindAsync("q=arzte"));
        Assert.Equal(2, (await FindAsync("state=Valid")).Count);
        Assert.Empty(await FindAsync("state=Expired"));
        Assert.Empty(await FindAsync("q=%25"));
    }
}
