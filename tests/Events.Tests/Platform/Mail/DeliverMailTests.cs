using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Mail;

public class DeliverMailTests
{
    [Theory, OnBothDatabases]
    public async Task A_mail_goes_out_in_its_readers_language(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address(), 7, language: "zh");

        await app.DeliverAsync();

        var mail = await app.MailAsync(id);
        Assert.Equal((MailState.Sent, 1, "Note 7 in zh"), (mail.State, mail.Tries, mail.Subject));
        Assert.Equal(app.Clock.GetUtcNow(), mail.SentAt);
        Assert.Equal("Note 7 in zh", Assert.Single(await ReceivedAsync(mail)).Subject);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_of_a_kind_that_nobody_knows_fails_where_it_is_seen(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        await app.AddAsync(OutboxMail.To(Mails.Address(), "Reader", "en", "PigeonToReader", 1, app.Clock.GetUtcNow()));

        await app.DeliverAsync();

        var mail = await app.ReadAsync(db => db.OutboxMails.SingleAsync());
        Assert.Equal((MailState.Failed, MailErrors.UnknownKind.Text), (mail.State, mail.LastError));
    }

    [Theory, OnBothDatabases]
    public async Task The_minute_counts_what_left_and_what_is_leaving(Database database)
    {
        await using var app = await MailApp.StartAsync(database, perMinute: 3);
        var ids = new List<long>();
        for (var mail = 0; mail < 5; mail++) ids.Add(await app.QueueAsync(Mails.Address()));
        await app.WriteAsync(async db => (await db.OutboxMails.FirstAsync(mail => mail.Id == ids[0])).Begin(app.Clock.GetUtcNow()));

        await app.DeliverAsync();
        Assert.Equal(2, await app.ReadAsync(db => db.OutboxMails.CountAsync(mail => mail.State == MailState.Sent)));

        app.Clock.Advance(TimeSpan.FromSeconds(61));
        await app.DeliverAsync();
        Assert.Equal(4, await app.ReadAsync(db => db.OutboxMails.CountAsync(mail => mail.State == MailState.Sent)));
    }

    [Theory, OnBothDatabases]
    public async Task Two_deliverers_at_once_send_each_mail_once(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var addresses = Enumerable.Range(0, 40).Select(_ => Mails.Address()).ToList();
        foreach (var address in addresses) await app.QueueAsync(address);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(app.DeliverAsync)));

        Assert.True(await app.ReadAsync(db => db.OutboxMails.AllAsync(mail => mail.State == MailState.Sent && mail.Tries == 1)));
        var server = await SmtpServer.SharedAsync();
        foreach (var address in addresses) Assert.Single(await server.Mailbox.ToAsync(address));
    }

    [Theory, OnBothDatabases]
    public async Task A_crashed_deliverers_lease_is_taken_over(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address());
        await app.WriteAsync(async db => (await db.OutboxMails.SingleAsync(mail => mail.Id == id)).Begin(app.Clock.GetUtcNow()));

        await app.DeliverAsync();
        Assert.Equal(MailState.Sending, (await app.MailAsync(id)).State);

        app.Clock.Advance(OutboxMail.Lease);
        await app.DeliverAsync();
        Assert.Equal((MailState.Sent, 2), ((await app.MailAsync(id)).State, (await app.MailAsync(id)).Tries));
    }

    [Theory, OnBothDatabases]
    public async Task Each_try_waits_longer_and_carries_the_same_MessageId(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address("once"));

        await app.DeliverAsync();
        var mail = await app.MailAsync(id);
        Assert.Equal((MailState.Retry, 1), (mail.State, mail.Tries));
        Assert.Contains("Greylisted", mail.LastError);
        Assert.Equal(app.Clock.GetUtcNow().AddMinutes(1), mail.NextTryAt);

        app.Clock.Advance(TimeSpan.FromSeconds(59));
        await app.DeliverAsync();
        Assert.Equal(1, (await app.MailAsync(id)).Tries);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.DeliverAsync();
        mail = await app.MailAsync(id);
        Assert.Equal((MailState.Sent, 2, null), (mail.State, mail.Tries, mail.LastError));
        Assert.Equal($"<{mail.MessageId}>", Assert.Single(await ReceivedAsync(mail)).MessageId);
    }

    [Theory, OnBothDatabases]
    public async Task After_ten_tries_it_has_failed_and_somebody_may_send_it_again(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address("defer"));
        for (var tries = 0; tries < OutboxMail.MostTries; tries++)
        {
            await app.DeliverAsync();
            app.Clock.Advance(TimeSpan.FromHours(6));
        }
        Assert.Equal((MailState.Failed, OutboxMail.MostTries), ((await app.MailAsync(id)).State, (await app.MailAsync(id)).Tries));

        Assert.Equal(1, await app.WriteAsync(db => OutboxMail.SendAgainAsync(db.OutboxMails.Where(mail => mail.Id == id), app.Clock.GetUtcNow(), default)));
        await app.DeliverAsync();
        Assert.Equal((MailState.Retry, 1), ((await app.MailAsync(id)).State, (await app.MailAsync(id)).Tries));
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_address_fails_for_good(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address("reject"));

        await app.DeliverAsync();

        var mail = await app.MailAsync(id);
        Assert.Equal((MailState.Failed, 1), (mail.State, mail.Tries));
        Assert.Contains("Nobody of that name", mail.LastError);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_sent_cannot_be_sent_again(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address());
        await app.DeliverAsync();

        Assert.Equal(0, await app.WriteAsync(db => OutboxMail.SendAgainAsync(db.OutboxMails.Where(mail => mail.Id == id), app.Clock.GetUtcNow(), default)));
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_that_has_become_pointless_is_withdrawn(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var id = await app.QueueAsync(Mails.Address(), subjectId: 0);

        await app.DeliverAsync();

        var mail = await app.MailAsync(id);
        Assert.Equal(MailState.Withdrawn, mail.State);
        Assert.Empty(await ReceivedAsync(mail));
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_that_cannot_be_composed_does_not_hold_up_the_others(Database database)
    {
        await using var app = await MailApp.StartAsync(database);
        var broken = await app.QueueAsync(Mails.Address(), subjectId: -1);
        var good = await app.QueueAsync(Mails.Address());

        await app.DeliverAsync();

        Assert.Equal("The note is broken.", (await app.MailAsync(broken)).LastError);
        Assert.Equal(MailState.Sent, (await app.MailAsync(good)).State);
    }

    [Theory, OnBothDatabases]
    public async Task Not_more_leave_in_a_minute_than_the_settings_allow(Database database)
    {
        await using var app = await MailApp.StartAsync(database, perMinute: 3);
        for (var count = 0; count < 5; count++) await app.QueueAsync(Mails.Address());

        await Task.WhenAll(Task.Run(app.DeliverAsync), Task.Run(app.DeliverAsync));
        Assert.Equal(3, await SentAsync(app));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.DeliverAsync();
        Assert.Equal(5, await SentAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_leaves_as_soon_as_it_is_saved(Database database)
    {
        await using var app = await MailApp.StartAsync(database, isQuiet: false);
        var address = Mails.Address();
        await app.QueueAsync(address);

        await (await SmtpServer.SharedAsync()).Mailbox.WaitForAsync(address);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_that_is_undone_sends_nothing(Database database)
    {
        await using var app = await MailApp.StartAsync(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<EventsDbContext>();
            return db.WriteAsync(async () =>
            {
                services.GetRequiredService<Outbox>().Add<NoteToReaderMail>(Mails.Address(), "Reader", "en", 1);
                await db.SaveChangesAsync();
                throw new InvalidOperationException("Something else went wrong.");
            });
        }));

        Assert.Equal(0, await app.ReadAsync(db => db.OutboxMails.CountAsync()));
    }

    private static Task<int> SentAsync(TestApp app) => app.ReadAsync(db => db.OutboxMails.CountAsync(mail => mail.State == MailState.Sent));

    private static async Task<IReadOnlyList<ReceivedMail>> ReceivedAsync(OutboxMail mail) =>
        await (await SmtpServer.SharedAsync()).Mailbox.ToAsync(mail.ToAddress);
}
