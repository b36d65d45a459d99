using Events.Features.Accounts;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Data;

public class CommittedWorkTests
{
    [Theory, OnBothDatabases]
    public async Task What_fails_after_the_commit_is_logged_and_the_change_stands(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var followed = false;

        await app.WriteAsync(db =>
        {
            db.Add(new Unit { Code = "B9", Kind = UnitKind.Branch, Name = new Bilingual("九", "Nine") });
            db.AfterCommit(() => throw new InvalidOperationException("The engine is away."));
            db.AfterCommit(() => { followed = true; return Task.CompletedTask; });
            return Task.CompletedTask;
        });

        Assert.True(followed);
        Assert.True(await app.ReadAsync(db => db.Units.AnyAsync(unit => unit.Code == "B9")));
        Assert.Contains(app.Log.Lines, line => line.Contains("The engine is away."));
    }
}
