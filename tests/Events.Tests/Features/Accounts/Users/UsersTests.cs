using System.Net;
using Events.Features.Accounts;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts.Users;

public class UsersTests
{
    [Theory]
    [OnBothDatabases("/desk/users", Role.Viewer), OnBothDatabases("/desk/users", Role.Partner), OnBothDatabases("/desk/users/new", Role.Organiser)]
    [OnBothDatabases("/desk/units", Role.Viewer), OnBothDatabases("/desk/units", Role.Partner), OnBothDatabases("/desk/units/new", Role.Staff)]
    public async Task Only_administrators_see_users_and_units(Database database, string address, Role role)
    {
        var app = await TestApp.SharedAsync(database);
        var page = await (await app.SignInAsync(role)).GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("This is not open to you", page.Text("h1"));
        Assert.Contains(address, page.Words);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignInAsync(Role.Administrator)).GetAsync(address)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_administrator_of_a_branch_administers_nothing_of_the_house(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(Role.Administrator, "B1");
        var desk = await visitor.GetAsync("/desk");

        Assert.Empty(desk.Document.QuerySelectorAll(".desk-nav a[href='/desk/users'], .desk-nav a[href='/desk/units'], .desk-nav a[href='/desk/mails']"));
        foreach (var address in new[] { "/desk/users", $"/desk/users/{user.Id}", "/desk/users/new", "/desk/units", "/desk/units/new" })
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"/desk/users/{user.Id}/deactivation")).Status);
        Assert.True((await app.NowAsync(user)).IsActive);
    }

    [Theory, OnBothDatabases]
    public async Task A_viewer_cannot_change_users_by_posting(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(Role.Viewer);
        await visitor.GetAsync("/desk/account");

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"/desk/users/{user.Id}/deactivation")).Status);
        Assert.True((await app.NowAsync(user)).IsActive);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_person_gets_a_mail_sets_a_password_and_comes_in(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var email = "wang.fang@people.example";
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/desk/users/new");

        page = await page.SubmitAsync("main form", new { Name = "王芳", Email = email, Role = Role.Organiser, Language = "zh" });
        Assert.Contains(email, page.Flash);
        Assert.Contains("Invited", page.Words);

        await app.RunAsync<DeliverMail>();
        var mail = await app.Mailbox.WaitForAsync(email);
        Assert.Contains("账号开通通知", mail.Subject);
        Assert.Contains("尊敬的王芳：", mail.Text);
        Assert.Contains(mail.Links.Single(), mail.Html.Replace("&amp;", "&"));

        await (await app.Visit().GetAsync(mail.Links.Single())).SubmitAsync(".auth-card form", new { New = "a much better one", Again = "a much better one" });
        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), email, "a much better one")).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task No_two_people_have_one_e_mail(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/desk/users/new");

        page = await page.SubmitAsync("main form", new { Name = "Somebody", Email = user.Email!.ToUpperInvariant(), Role = Role.Staff });

        Assert.Equal(["Somebody with this e-mail is known already."], page.Errors);
        Assert.Equal("Somebody", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_finds_by_any_part_of_name_or_e_mail_and_turns_pages(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = await app.UnitAsync("HQ");
        var name = TestApp.Unique("Gruppe");
        await app.AddAsync([.. Enumerable.Range(0, 53).Select(i => User.New($"{name} {i:00}", $"{name}{i:00}@people.example", Role.Viewer, unit.Id, "en"))]);
        var visitor = await app.SignInAsync(Role.Administrator);

        var page = await visitor.GetAsync($"/desk/users?q={name.ToUpperInvariant()}");
        Assert.Equal(50, page.Texts("tbody tr").Count);
        Assert.Contains("53", page.Text(".list-foot"));
        page = await page.ClickAsync("a[rel=next]");
        Assert.Equal(3, page.Texts("tbody tr").Count);
        Assert.Contains("Nobody matches.", (await visitor.GetAsync($"/desk/users?q={name}&role=Partner")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Name_e_mail_and_role_can_be_changed(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/users/{user.Id}/edit");

        page = await page.SubmitAsync("main form", new { Name = "New name", Email = $"new-{user.Email}", Role = Role.Organiser });

        var now = await app.NowAsync(user);
        Assert.Equal("New name", page.Text("h1"));
        Assert.Equal(("New name", $"new-{user.Email}", Role.Organiser), (now.Name, now.Email, now.Role));
        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), $"new-{user.Email}", TestApp.Password)).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_unlocks_and_resets_the_second_factor(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        await TestApp.SwitchOnAsync(await app.SignInAsync(user), app.Clock);
        for (var i = 0; i < LockOut.MostTries; i++) await TestApp.TryAsync(app.Visit(), user.Email!, "wrong password");

        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/users/{user.Id}");
        Assert.Contains("Locked out", page.Words);
        page = await page.SubmitAsync($"form[action='/desk/users/{user.Id}/lock-out/delete']");
        page = await page.SubmitAsync($"form[action='/desk/users/{user.Id}/second-factor/delete']");

        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).RedirectsTo);
        Assert.False(await app.ReadAsync(db => db.RecoveryCodes.AnyAsync(code => code.UserId == user.Id)));
    }

    [Theory, OnBothDatabases("HQ", Role.Partner), OnBothDatabases("P1", Role.Organiser)]
    public async Task The_role_of_partners_and_their_units_go_together(Database database, string unitCode, Role role)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = await app.UnitAsync(unitCode);
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/desk/users/new");

        page = await page.SubmitAsync("main form", new { Name = "Somebody", Email = "somebody@people.example", Role = role, UnitId = unit.Id });

        Assert.Equal(["The people of a partner have the role “Partner”, and nobody else has it."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_can_be_sent_again(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/users/{user.Id}");

        await page.SubmitAsync($"form[action='/desk/users/{user.Id}/password-link']");
        await app.RunAsync<DeliverMail>();

        Assert.Contains("/password/new?token=", (await app.Mailbox.WaitForAsync(user.Email!)).Links.Single());
    }
}
