using Events.Features.Accounts;
using Events.Tests.Support;

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
    public async Task Letters_are_found_by_number_name_and_state(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Viewer);
        var one = await letters.IssueQuicklyAsync(await letters.AttendeeAsync("ALMEIDA João"));
        await letters.IssueQuicklyAsync(await letters.AttendeeAsync("Ärzte Ägidius"));
        async Task<IReadOnlyList<string>> FindAsync(string query) => (await staff.GetAsync($"/desk/events/{letters.Event.Id}/letters?{query}")).Texts("tbody .title");

        Assert.Equal(["Ärzte Ägidius", "ALMEIDA João"], await FindAsync(""));
        Assert.Equal(["ALMEIDA João"], await FindAsync("q=almeida+joao"));
        Assert.Equal(["ALMEIDA João"], await FindAsync($"q={one.Number}"));
        Assert.Equal(["Ärzte Ägidius"], await FindAsync("q=arzte"));
        Assert.Equal(2, (await FindAsync("state=Valid")).Count);
        Assert.Empty(await FindAsync("state=Expired"));
        Assert.Empty(await FindAsync("q=%25"));
    }
}
