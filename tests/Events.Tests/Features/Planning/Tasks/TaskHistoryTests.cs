using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Tasks;

public class TaskHistoryTests
{
    [Theory, OnBothDatabases]
    public async Task A_task_tells_who_did_what_in_the_language_of_the_page(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = TestApp.Unique("H");
        var (me, other) = (await app.PersonAsync(Role.Organiser, unit), await app.PersonAsync(Role.Staff, unit));
        var visitor = await app.SignInAsync(Role.Organiser, unit);
        var forum = await Planned.EventAsync(app, unit: unit);
        var page = await (await visitor.GetAsync($"/desk/events/{forum.Id}/tasks/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.En"] = "Book the hall", ["Offset.Days"] = 5, ["OwnerId"] = me.Id });
        var id = (await Planned.ReloadAsync(app, forum.Id)).Tasks.Single().Id;
        var address = $"/desk/events/{forum.Id}/tasks/{id}";

        await (await visitor.GetAsync(address + "/edit")).SubmitAsync("form.form", new { OwnerId = other.Id });
        await (await visitor.GetAsync(address + "/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Offset.Days"] = 3 });
        await (await visitor.GetAsync(address + "/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Role"] = nameof(TaskRole.Finance), ["Title.En"] = "Book the great hall" });
        await (await (await visitor.GetAsync(address + "/completion/new")).SubmitAsync("form.form", new { Note = "Hall 3, deposit paid" })).ClickAsync($"a[href='{address}']");
        await (await visitor.GetAsync(address)).SubmitAsync($"form[action='{address}/completion/delete']");

        page = await visitor.GetAsync(address);
        Assert.Equal(
            [
                $"{me.Name} added the task",
                $"{me.Name} passed it from {me.Name} to {other.Name}",
                $"{me.Name} moved the day from 7 Nov 2026 to 9 Nov 2026",
                $"{me.Name} changed the part of the work from Lead to Finance",
                $"{me.Name} changed the wording",
                $"{me.Name} finished the task",
                $"{me.Name} reopened it",
            ],
            page.Texts("ol.lines .title"));
        Assert.Contains("It had said: Hall 3, deposit paid", page.Words);
        var chinese = (await visitor.GetAsync(address + "?lang=zh")).Words;
        Assert.Contains($"{me.Name} 责任人由 {me.Name} 改为 {other.Name}", chinese);
        Assert.Contains("期限由 2026年11月7日 改为 2026年11月9日", chinese);
    }
}
