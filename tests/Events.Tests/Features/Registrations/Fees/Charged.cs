using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Fees;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Fees;

/// <summary>Events that cost something, for tests: guests 1,200 yuan, members 800.</summary>
public static class Charged
{
    public static Task RulesAsync(TestApp app, Event @event, Action<FeeRules>? change = null) => app.WriteAsync(db =>
    {
        var rules = new FeeRules { EventId = @event.Id, Payee = new Bilingual("天津商会", "Tianjin Chamber"), Bank = new Bilingual("中国银行天津分行", "Bank of China, Tianjin"), Account = "2710 6001 2345" };
        rules.Set(AttendeeCategory.Guest, 1200);
        rules.Set(AttendeeCategory.Member, 800);
        change?.Invoke(rules);
        db.Add(rules);
        return Task.CompletedTask;
    });

    public static Task<List<FeeDue>> DuesAsync(TestApp app, Event @event) =>
        app.ReadAsync(db => db.FeeDues.AsNoTracking().Include(due => due.Event).Include(due => due.Attendee).Where(due => due.EventId == @event.Id).OrderBy(due => due.Id).ToListAsync());

    public static async Task<FeeDue> DueAsync(TestApp app, Event @event) => Assert.Single(await DuesAsync(app, @event));
}
