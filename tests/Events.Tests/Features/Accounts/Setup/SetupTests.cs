using System.Net;
using Events.Features.Accounts;
using Events.Features.Accounts.Setup;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts.Setup;

public class SetupTests
{
    [Theory, OnBothDatabases]
    public async Task The_link_of_the_first_start_creates_the_administrator_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var link = app.Services.GetRequiredService<FirstAdministrator>().Address!;
        var visitor = app.Visit();
        var late = await app.Visit().GetAsync(link);

        var page = await (await visitor.GetAsync(link)).SubmitAsync(".auth-card form", new
        {
            ChamberZh = "天津国际商会",
            ChamberEn = "Tianjin Chamber",
            Name = "李明",
            Email = "li.ming@tj.example",
            New = "a much better one",
            Again = "a much better one",
        }, follow: false);

        Assert.Equal("/desk", page.RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/desk/users")).Status);
        var user = await app.ReadAsync(db => db.Users.Include(user => user.Unit).SingleAsync());
        Assert.Equal((Role.Administrator, UnitKind.Headquarters, "Tianjin Chamber"), (user.Role, user.Unit.Kind, user.Unit.Name.En));

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await late.SubmitAsync(".auth-card form", new { Email = "other@tj.example" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_send_the_form_at_once_one_comes_in(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var link = app.Services.GetRequiredService<FirstAdministrator>().Address!;
        var forms = await Task.WhenAll(app.Visit().GetAsync(link), app.Visit().GetAsync(link));

        await Task.WhenAll(forms.Select((form, i) => form.SubmitAsync(".auth-card form", new
        {
            ChamberZh = "商会",
            ChamberEn = "Chamber",
            Name = "李明",
            Email = $"li{i}@tj.example",
            New = "a much better one",
            Again = "a much better one",
        }, follow: false)));

        Assert.Equal(1, await app.ReadAsync(db => db.Users.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_guessed_link_leads_nowhere_and_a_typing_mistake_loses_nothing(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/setup/AAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);

        var page = await app.Visit().GetAsync(app.Services.GetRequiredService<FirstAdministrator>().Address!);
        page = await page.SubmitAsync(".auth-card form", new { ChamberZh = "商会", Email = "li.ming" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("商会", page.Document.QuerySelector("#ChamberZh")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Once_there_is_somebody_the_next_start_prints_nothing(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.PersonAsync(Role.Administrator);

        await app.RestartAsync();

        Assert.Null(app.Services.GetRequiredService<FirstAdministrator>().Address);
    }
}
