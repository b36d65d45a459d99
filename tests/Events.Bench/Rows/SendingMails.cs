using System.Globalization;
using Events.Bench.Floors;
using Events.Bench.Measuring;
using Events.Features.Registrations;
using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Bench.Rows;

/// <summary>10,000 tickets from the outbox to a mail server that keeps nothing, beside a loop that sends one that is composed already.</summary>
public sealed class SendingMails : IWork
{
    private const int Rounds = 5;
    private const int Mails = 10_000 / Rounds;

    public string Name => "mails";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var sink = await Floor.StartAsync(nameof(SmtpSink));
        await using var app = await Product.QuietAsync(new()
        {
            ["Mail:PerMinute"] = "1000000",
            ["Mail:Smtp:Host"] = sink.Host,
            ["Mail:Smtp:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
        });
        var people = await Registered.PeopleAsync(app, await Planned.EventAsync(app), 200);

        var rates = await Measurement.AlternateAsync(Rounds,
            async () => Mails / await Measurement.SecondsAsync(() => SendAsync(app, people[0])),
            async () =>
            {
                await QueueAsync(app, people);
                return Mails / await Measurement.SecondsAsync(() => app.RunAsync<DeliverMail>());
            });
        var left = await app.ReadAsync(db => db.OutboxMails.CountAsync(mail => mail.State != MailState.Sent));
        return left == 0 ? [Row.AtLeast(0.7, "10,000 mails", rates)] : throw new InvalidOperationException($"{left} mails did not leave.");
    }

    private static Task QueueAsync(TestApp app, List<Attendee> people) => app.WriteAsync(db =>
    {
        for (var number = 0; number < Mails; number++) db.Add(Ticket(people[number % people.Count], app.Clock.GetUtcNow()));
        return Task.CompletedTask;
    });

    private static Task SendAsync(TestApp app, Attendee person) => app.InScopeAsync(async services =>
    {
        var mail = Ticket(person, app.Clock.GetUtcNow());
        var composed = await services.GetServices<IMailComposer>().OfType<TicketToAttendeeMail>().Single().ComposeAsync(mail, default);
        await using var transport = services.GetRequiredService<MailTransports>().Open();
        for (var number = 0; number < Mails; number++)
        {
            using var message = MailMessages.From(mail, composed!, "events@localhost");
            await transport.SendAsync(message, default);
        }
    });

    private static OutboxMail Ticket(Attendee person, DateTimeOffset now) => OutboxMail.To(person.Email, person.Name, "zh", "TicketToAttendee", person.Id, now);
}
