using Events.Features.Accounts;
using Events.Features.Mailings;
using Events.Features.Mailings.Reminders;
using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Mailings;

/// <summary>An app whose mails stay in memory, and an organiser who plans, moves and cancels events in it.</summary>
public sealed class ReminderWorld : IAsyncDisposable
{
    public required TestApp App { get; init; }
    public required PostRoom Post { get; init; }

    public ManualClock Clock => App.Clock;

    /// <param name="isQuiet">Nothing runs by itself: neither jobs nor delivery.</param>
    public static async Task<ReminderWorld> StartAsync(Database database, bool isQuiet = false)
    {
        var post = new PostRoom();
        return new ReminderWorld { Post = post, App = await TestApp.StartAsync(database, new TestOptions { IsQuiet = isQuiet, Services = post.AddTo }) };
    }

    /// <summary>A published event of three hours at a local time.</summary>
    public async Task<Event> EventAsync(DateTime starts, string zone = "Asia/Shanghai", bool isPublished = true, params ReminderRule[] rules)
    {
        var unit = await App.UnitAsync("HQ");
        var now = Clock.GetUtcNow();
        var made = await App.WriteAsync(db =>
        {
            var code = SecretCode.NewShort();
            var created = new Event
            {
                Code = code,
                Slug = code.ToLowerInvariant(),
                Title = new Bilingual("港口论坛", "Port Forum"),
                Place = new Bilingual("梅江会展中心", "Meijiang Centre"),
                TimeZone = zone,
                UnitId = unit.Id,
            };
            created.Schedule(Zones.Instant(starts, zone), Zones.Instant(starts.AddHours(3), zone), now);
            foreach (var rule in rules)
            {
                rule.Plan(created, now);
                created.Reminders.Add(rule);
            }
            db.Add(created);
            return Task.FromResult(created);
        });
        if (isPublished) await ChangeAsync(made.Id, found => found.Publish(now));
        return made;
    }

    public static ReminderRule Rule(
        string name, int days, Audience audience = Audience.Registered, Anchor anchor = Anchor.Start, string at = "09:00", string? bodyZh = null, string? bodyEn = null) => new()
        {
            Name = new Bilingual(name, name),
            Audience = audience,
            Anchor = anchor,
            OffsetDays = days,
            At = TimeOnly.ParseExact(at, "HH:mm"),
            Subject = new Bilingual($"{name}：{{{{event.title}}}}", $"{name}: {{{{event.title}}}}"),
            Body = new Bilingual(bodyZh ?? "{{attendee.greeting}}\n\n{{event.when}}", bodyEn ?? "{{attendee.greeting}}\n\n{{event.when}}"),
        };

    /// <summary>Changes an event as the desk does: what moves along is armed anew.</summary>
    public Task ChangeAsync(long eventId, Action<Event> change) => App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<EventsDbContext>();
        var found = await db.Events.Include(e => e.Tasks).Include(e => e.Reminders).FirstAsync(e => e.Id == eventId);
        change(found);
        services.GetRequiredService<ReminderArming>().Follow(found);
        await db.SaveChangesAsync();
    });

    public Task MoveAsync(long eventId, DateTime starts) => ChangeAsync(eventId, found => found.Schedule(
        Zones.Instant(starts, found.TimeZone), Zones.Instant(starts.AddHours(3), found.TimeZone), Clock.GetUtcNow()));

    public async Task<Attendee> RegisterAsync(Event @event, string email, string name = "John Smith", string language = "en", string jobTitle = "") =>
        (await RegisterAsync(@event, language, new Attendee { Name = name, Email = email, JobTitle = jobTitle }))[0];

    public Task<List<Attendee>> RegisterAsync(Event @event, string language, params IReadOnlyCollection<Attendee> people) => App.WriteAsync(async db =>
        (await Registration.RegisterAsync(db, @event, RegistrationSource.Import, language, people, Clock.GetUtcNow(), default)).Attendees);

    public Task CancelAsync(Attendee attendee) => Registered.CancelAsync(App, attendee);

    public Task ArriveAsync(Attendee attendee) => App.WriteAsync(async db => (await db.Attendees.FirstAsync(a => a.Id == attendee.Id)).Arrive(Clock.GetUtcNow()));

    public async Task<User> ColleagueAsync(Role role = Role.Organiser) => await App.PersonAsync(role);

    /// <summary>The rule as it stands in the database.</summary>
    public Task<ReminderRule> RuleAsync(ReminderRule rule) => App.ReadAsync(db => db.ReminderRules.AsNoTracking().FirstAsync(r => r.Id == rule.Id));

    public Task<Dictionary<MailState, int>> MailsAsync(ReminderRule rule) => App.ReadAsync(db => db.ReminderDeliveries.AsNoTracking()
        .Where(d => d.RuleId == rule.Id).GroupBy(d => d.Mail!.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));

    public Task SendAsync(ReminderRule rule) => App.RunAsync<SendReminder>(rule.Id);

    public Task DeliverAsync() => App.RunAsync<DeliverMail>();

    /// <summary>Moves the clock to a local time.</summary>
    public void GoTo(DateTime local, string zone = "Asia/Shanghai") => Clock.SetUtcNow(Zones.Instant(local, zone));

    /// <summary>Waits until as many mails have left, and a little longer, in case there are more.</summary>
    public async Task<IReadOnlyCollection<PostRoom.Letter>> LeftAsync(int count)
    {
        await Until.TrueAsync(() => Post.Letters.Count >= count, $"{count} mails; {string.Join('\n', App.Log.Lines.TakeLast(3))}");
        await Task.Delay(200);
        Assert.Equal(count, Post.Letters.Count);
        return Post.Letters;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
