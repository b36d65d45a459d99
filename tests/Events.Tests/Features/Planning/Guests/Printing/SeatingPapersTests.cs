using Events.Features.Accounts;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Printing;
using Events.Features.Planning.Guests.Seating;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Guests.Printing;

public class SeatingPapersTests
{
    [Theory, OnBothDatabases]
    public async Task The_plan_and_the_plates_carry_both_forms_of_every_name(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 6, hosts: 1);
        var table = await app.WriteAsync(async db =>
        {
            var people = await db.GuestsOfHonour.Where(g => g.EventId == forum.Id).ToListAsync();
            people[0].Name = new Bilingual("达尼亚尔·阿赫梅托夫", "Daniyar Akhmetov");
            people[1].Name = new Bilingual("", "Abdulrahman bin Mohammed Al-Thani");
            people[1].Title = new Bilingual("", string.Concat(Enumerable.Repeat("Ambassador ", 8)).Trim());
            people[2].Answer(GuestState.Declined, new Bilingual());
            var made = new SeatingTable { EventId = forum.Id, Name = new Bilingual("主席台", "Head table") };
            made.Arrange(TableShape.HeadTable, 9, 1);
            db.Add(made);
            await db.SaveChangesAsync();
            made.Fill(people);
            return made;
        });
        var viewer = await app.SignInAsync(Role.Viewer);

        var plan = new Pdf((await viewer.GetAsync($"/desk/events/{forum.Id}/seating/{table.Id}/pdf")).Bytes);
        var words = await plan.WordsAsync();
        Assert.Equal(1, await plan.PagesAsync());
        Assert.All(new[] { "主席台", "Head table", "测试论坛", "达尼亚尔", "Daniyar Akhmetov", "Al-Thani", "会场 Hall" }, part => Assert.Contains(part, words));
        Assert.DoesNotContain("G3", words);

        var plates = new Pdf((await viewer.GetAsync($"/desk/events/{forum.Id}/guests/name-plates/pdf")).Bytes);
        Assert.Equal(6, await plates.PagesAsync());
        words = await plates.WordsAsync();
        Assert.Contains("Daniyar Akhmetov", words);
        Assert.DoesNotContain("G3", words);

        Assert.Contains("Daniyar Akhmetov", (await viewer.GetAsync($"/desk/events/{forum.Id}/seating/{table.Id}/print")).Words);
        Assert.Equal(6, (await viewer.GetAsync($"/desk/events/{forum.Id}/guests/name-plates/print")).Document.QuerySelectorAll(".plate").Length);
    }

    [Theory]
    [InlineData("李明", "short")]
    [InlineData("达尼亚尔·阿赫梅托夫", "long")]
    [InlineData("艾哈迈德", "short")]
    [InlineData("Abdulrahman bin Mohammed Al-Thani", "longest")]
    public void A_name_is_as_large_as_it_fits(string name, string size) => Assert.Equal(size, new NamePlate(new Bilingual(name, "")).Size);
}
