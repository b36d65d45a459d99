using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Mail;

public class ClearSentMailsTests
{
    [Theory, OnBothDatabases]
    public async Task What_left_long_ago_is_cleared_and_what_failed_stays(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var old = await app.QueueAsync(Mails.Address());
        var withdrawn = await app.QueueAsync(Mails.Address(), 0);
        var failed = await app.QueueAsync(Mails.Address());
        await app.WriteAsync(async db => (await db.OutboxMails.FirstAsync(mail => mail.Id == failed)).Fail("no", forGood: true, app.Clock.GetUtcNow()));
        await app.DeliverAsync();
        app.Clock.Advance(TimeSpan.FromDays(399));
        var young = await app.QueueAsync(Mails.Address());
        await app.DeliverAsync();
        await app.RunAsync<ClearSentMails>();
        Assert.Equal([old, withdrawn, failed, young], await IdsAsync(app));

        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunAsync<ClearSentMails>();

        Assert.Equal([failed, young], await IdsAsync(app));
    }

    private static Task<List<long>> IdsAsync(TestApp app) => app.ReadAsync(db => db.OutboxMails.OrderBy(mail => mail.Id).Select(mail => mail.Id).ToListAsync());
}
