using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Fees;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The round table that is to come costs something: some have paid, some are late, one was let off, one has cancelled after paying.</summary>
    private async Task AddFeesAsync(CancellationToken cancel)
    {
        var meeting = await db.Events.FirstAsync(e => e.Slug == "export-finance-round-table", cancel);
        var rules = new FeeRules
        {
            EventId = meeting.Id,
            DaysToPay = 10,
            RemindDays = 3,
            Payee = DemoFiles.Chamber.Name,
            Bank = new Bilingual("中国银行天津河西支行", "Bank of China, Tianjin Hexi Sub-branch"),
            Account = "2710 6018 8042",
        };
        foreach (var (category, amount) in new[] { (AttendeeCategory.Guest, 980m), (AttendeeCategory.Member, 680m), (AttendeeCategory.Exhibitor, 980m), (AttendeeCategory.Buyer, 980m) }) rules.Set(category, amount);
        db.Add(rules);
        await db.SaveChangesAsync(cancel);
        // A fourth of them came first and are late by now.
        var people = await db.Attendees.Where(a => a.EventId == meeting.Id && a.State == RegistrationState.Confirmed).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancel);
        await FeeCharging.FollowAsync(db, meeting.Id, now.AddDays(-14), cancel, [.. people.Where((_, place) => place % 4 == 3)]);
        await FeeCharging.FollowAsync(db, meeting.Id, now.AddDays(-8), cancel);

        var dues = await db.FeeDues.Include(due => due.Attendee).ThenInclude(a => a.Registration).Where(due => due.EventId == meeting.Id).OrderBy(due => due.AttendeeId).ToListAsync(cancel);
        foreach (var (place, due) in dues.Index()) Settle(due, place);
        await db.SaveChangesAsync(cancel);
        var paid = dues.Where(due => due.PaidOn is not null).Select(due => due.Attendee.RegistrationId).ToList();
        var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).FirstAsync(r => paid.Contains(r.Id) && r.Attendees.Count == 1 && r.PartnerUnitId == null, cancel);
        await registration.CancelAsync(db, now.AddDays(-1), cancel);
        db.ChangeTracker.Clear();
    }

    private void Settle(FeeDue due, int place)
    {
        if (place % 3 != 1) due.Invoice(due.Attendee.Organisation, due.Attendee.Country == "CN" && due.Attendee.Organisation.Length > 0 ? $"9112010{place % 10}MA06{place:0000}8X" : "");
        if (place % 4 is 0 or 1) due.Pay(Today.AddDays(-3 - place % 5), "陈晨", $"{due.Attendee.Organisation} · 参会费 {FeeReference.Shown(due.Reference)}", Today);
        else if (place == 6) due.Waive("授课专家的助理", "周敏", now.AddDays(-5));
    }
}
