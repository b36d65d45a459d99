using Events.Features.Accounts;
using Events.Tests.Features.Organisations;
using Events.Tests.Support;

namespace Events.Tests.Features.Letters.Organisations;

public class LetterHistoryTests
{
    [Theory, OnBothDatabases]
    public async Task Letters_for_its_people_stand_on_the_timeline_of_an_organisation(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var organisation = await app.OrganisationAsync("", "PORTO DO BRASIL S.A.");
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());

        var page = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/organisations/{organisation.Id}");

        Assert.Contains($"visa letter {letter.Number} for 8th Tianjin–Hong Kong Economic and Trade Forum", page.Text(".course"));
        Assert.DoesNotContain(letter.Number, (await (await app.SignInAsync(Role.Viewer, "B1")).GetAsync($"/desk/organisations/{organisation.Id}")).Words);
    }
}
