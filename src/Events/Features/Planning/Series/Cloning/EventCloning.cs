using Events.Features.Accounts;
using Events.Features.Planning.Events;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.PublicPage;
using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Makes a draft of an event at another time, with the parts that were chosen. Nothing is sent, nothing is done, nobody is registered.</summary>
public class EventCloning(
    EventsDbContext db, ProgrammeClone programme, KindsClone kinds, GuestsClone guests, MoneyClone money, ReminderArming reminders, PlaybookParts parts, IEnumerable<IClonesEvent> others, TimeProvider clock)
{
    /// <param name="from">With its plan and who waits for whom.</param>
    /// <param name="edition">What the first event is of its series, if it is.</param>
    public async Task<Event> CloneAsync(Event from, Edition? edition, CloneForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var code = SecretCode.NewShort();
        var slug = await Slug.ForAsync(new EventForm { Title = form.Title, Starts = form.Starts }, code, db, cancel);
        var copy = from.DraftAt(form.Starts!.Value, form.Title.ToBilingual(), slug, code, now);
        var present = (await db.Users.Where(user => user.DeactivatedAt == null).Select(user => user.Id).ToListAsync(cancel)).ToHashSet();
        if (copy.LeadId is { } lead && !present.Contains(lead)) copy.LeadId = null;
        if (form.Page) (copy.Summary, copy.Description) = (from.Summary, from.Description);
        if (form.Tasks) copy.CopyTasks(from, present, now);
        if (form.Mails) copy.CopyReminders(from, now);
        db.Add(copy);
        if (edition is not null && form.Edition is { } number) db.Add(new Edition { Event = copy, SeriesId = edition.SeriesId, Number = number });
        await db.SaveChangesAsync(cancel);

        var days = copy.Day(Anchor.Start).DayNumber - from.Day(Anchor.Start).DayNumber;
        if (form.Page && await db.PageDetails.AsNoTracking().FirstOrDefaultAsync(page => page.EventId == from.Id, cancel) is { } page) db.Add(page.CopyTo(copy));
        if (form.Programme) await programme.CopyAsync(from, copy, cancel);
        if (form.OfKind) await kinds.CopyAsync(from, copy, days, cancel);
        if (form.Guests) await guests.CopyAsync(from, copy, present, cancel);
        if (form.Money) await money.CopyAsync(from, copy, days, cancel);
        await parts.CloneAsync(from, copy, form, cancel);
        foreach (var other in others.Where(other => other.IsChosen(form))) await other.CloneAsync(from, copy, cancel);
        await db.SaveChangesAsync(cancel);
        reminders.Follow(copy);
        return copy;
    }
}
