using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>A reminder as somebody would get it, in both languages.</summary>
public class ReminderPreview(EventsDbContext db, ReminderReaders readers, ReminderFields fields, TeamTasks tasks, CurrentUser me)
{
    private const int MostPeople = 50;

    /// <summary>The page shows no secret: whoever has one may change the registration.</summary>
    private const string HiddenSecret = "…";

    public sealed record Person(long Id, string Name, string Organisation);

    /// <param name="People">Some of those whom it is for, to choose from.</param>
    /// <param name="Shown">Whose mail it is; null for a made-up person.</param>
    public sealed record Result(ReminderRule Rule, IReadOnlyList<Person> People, Person? Shown, ReminderWords Chinese, ReminderWords English);

    public async Task<Result> ReadAsync(ReminderRule rule, long? attendeeId, CancellationToken cancel)
    {
        if (rule.Audience == Audience.Team) return await ForTeamAsync(rule, cancel);

        var audience = readers.Attendees(rule.Audience, rule.EventId);
        if (!await audience.AnyAsync(cancel)) audience = readers.Attendees(Audience.Registered, rule.EventId);
        var people = await audience.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(MostPeople).Select(a => new Person(a.Id, a.Name, a.Organisation)).ToListAsync(cancel);
        var shown = attendeeId ?? people.FirstOrDefault()?.Id;
        var attendee = await audience.AsNoTracking().FirstOrDefaultAsync(a => a.Id == shown, cancel);
        var person = attendee is null ? null : new Person(attendee.Id, attendee.Name, attendee.Organisation);
        var reader = attendee ?? new Attendee { Name = "张伟", LatinName = "ZHANG Wei", JobTitle = "外联部经理" };
        return await BothAsync(rule, people, person, () => fields.ForAsync(rule.Event, reader, HiddenSecret));
    }

    private async Task<Result> ForTeamAsync(ReminderRule rule, CancellationToken cancel)
    {
        var reader = await db.Users.AsNoTracking().FirstAsync(user => user.Id == me.Id, cancel);
        var listed = await tasks.OfAsync(rule, cancel);
        return await BothAsync(rule, [], new Person(reader.Id, reader.Name, ""), () => fields.ForAsync(rule.Event, reader, listed));
    }

    private static async Task<Result> BothAsync(ReminderRule rule, IReadOnlyList<Person> people, Person? shown, Func<Task<Dictionary<string, object?>>> fill) =>
        new(rule, people, shown, await InAsync("zh", rule, fill), await InAsync("en", rule, fill));

    private static async Task<ReminderWords> InAsync(string language, ReminderRule rule, Func<Task<Dictionary<string, object?>>> fill)
    {
        using var speaking = Languages.Speak(language);
        return ReminderWords.Of(rule, await fill());
    }
}
