using Events.Features.Accounts;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;

namespace Events.Tests.Platform.Tables;

public class ColumnChoiceTests
{
    [Theory, OnBothDatabases]
    public async Task A_list_is_exported_with_the_columns_that_one_chooses_and_its_filter(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.PeopleAsync(app, forum, 3);
        var staff = await app.SignInAsync(Role.Staff);
        var list = await staff.GetAsync($"/desk/events/{forum.Id}/attendees?q=张伟1");

        var choice = await list.ClickAsync("a[href*='choose=1']");
        Assert.Equal(choice.Texts(".form-check").Count, choice.Document.QuerySelectorAll("input[checked]").Length);
        Assert.Equal(["Name", "Name in Latin letters", "Organisation"], choice.Texts(".form-check").Take(3));
        var file = await choice.SubmitAsync("form.form", new Dictionary<string, object?> { ["columns"] = new[] { "2", "0", "99", "x" } });

        var rows = SheetReader.Read(new MemoryStream(file.Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(["Name|Organisation", "张伟1|海河贸易"], rows.Select(row => string.Join('|', row.Cells)));
        Assert.Equal($"/desk/events/{forum.Id}/attendees?q=%E5%BC%A0%E4%BC%9F1", (await choice.ClickAsync(".back")).Location);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await staff.GetAsync("/desk/organisations/export?choose=1")).Status);
    }
}
