using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts;

public class AuditTests
{
    [Theory, OnBothDatabases]
    public async Task The_trail_says_who_changed_a_person_and_holds_no_secret(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        var key = (await visitor.GetAsync("/desk/account/two-factor")).Document.QuerySelector("[data-key]")!.GetAttribute("data-key")!;
        var (_, codes) = await TestApp.SwitchOnAsync(visitor, app.Clock);
        await (await visitor.GetAsync("/desk/account/password")).SubmitAsync("main form", new { Present = TestApp.Password, New = "a much better one", Again = "a much better one" });
        await (await visitor.GetAsync("/desk/account")).SubmitAsync("main form", new { Name = "Audited" });

        var now = await app.NowAsync(user);
        var entries = await app.ReadAsync(db => db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Subject == nameof(User) && entry.SubjectId == user.Id).OrderBy(entry => entry.Id).ToListAsync());
        var trail = string.Join('\n', entries.Select(entry => entry.Changes));

        Assert.Equal("Created", entries[0].Action);
        Assert.All(entries.Skip(1), entry => Assert.Equal(user.Email, entry.Actor));
        Assert.Contains("\"Name\":", entries[^1].Changes);
        Assert.Contains("Audited", entries[^1].Changes);
        Assert.Contains("\"PasswordHash\":[\"•\",\"•\"]", trail);
        foreach (var secret in (string[])[now.PasswordHash!, user.PasswordHash!, now.SecurityStamp!, now.CodeKey!.Value.Cipher, key, codes[0], TestApp.Password])
            Assert.DoesNotContain(secret, trail);
    }
}
