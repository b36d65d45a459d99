using Events.Features.Planning;
using Events.Features.Planning.Budget;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>What an event costs those who take part, and where they pay. An event without a row costs nothing.</summary>
public class FeeRules : Entity, IOfEvent
{
    public const int DefaultDaysToPay = 14;
    public const int AccountLength = 60;

    public required long EventId { get; init; }

    public string Currency { get; private set; } = MoneyRow.Yuan;

    /// <summary>Yuan for one of the currency.</summary>
    public decimal Rate { get; private set; } = 1;

    /// <summary>How many days after the registration the money is due; at the latest on the day of the event.</summary>
    public int DaysToPay { get; set; } = DefaultDaysToPay;

    /// <summary>How many days after that the unpaid are reminded by themselves; null: they are not.</summary>
    public int? RemindDays { get; set; }

    public Bilingual Payee { get; set; } = new();
    public Bilingual Bank { get; set; } = new();
    public string Account { get; set; } = "";

    public List<CategoryFee> Categories { get; private set; } = [];

    public bool HasFees => Categories.Exists(fee => fee.Amount > 0);

    /// <summary>What people of the category pay; nothing where none is set.</summary>
    public decimal Of(AttendeeCategory category) => Categories.Find(fee => fee.Category == category)?.Amount ?? 0;

    public void CountIn(string currency, decimal? rate) => (Currency, Rate) = (currency, MoneyRow.RateOf(currency, rate));

    public void Set(AttendeeCategory category, decimal amount)
    {
        if (Categories.Find(fee => fee.Category == category) is { } known) known.Amount = amount;
        else if (amount > 0) Categories.Add(new CategoryFee { Category = category, Amount = amount });
    }

    /// <summary>The day by which somebody who registers now pays.</summary>
    public DateOnly DueOn(Event @event, DateTimeOffset now)
    {
        var (day, start) = (Zones.Day(now, @event.TimeZone), Zones.Day(@event.StartsAt, @event.TimeZone));
        var due = day.AddDays(DaysToPay);
        return due <= start ? due : start > day ? start : day;
    }

    /// <summary>The same for another event.</summary>
    public FeeRules For(long eventId)
    {
        var copy = new FeeRules { EventId = eventId, DaysToPay = DaysToPay, RemindDays = RemindDays, Payee = Payee, Bank = Bank, Account = Account };
        copy.CountIn(Currency, Rate);
        foreach (var fee in Categories) copy.Set(fee.Category, fee.Amount);
        return copy;
    }

    /// <summary>The fees of an event; one without a row costs nothing.</summary>
    public static async Task<FeeRules> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await FindAsync(db.FeeRules.AsNoTracking(), eventId, cancel) ?? new FeeRules { EventId = eventId };

    /// <summary>The same to change them, inside the caller's transaction, while nobody is confirmed or charged: of two who save the first ones, the second meets those of the other.</summary>
    public static async Task<FeeRules> ToChangeAsync(EventsDbContext db, long eventId, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.Rules(eventId), cancel);
        await db.TakeTurnAsync(Turns.Fees(eventId), cancel);
        var rules = await FindAsync(db.FeeRules, eventId, cancel);
        if (rules is null) db.Add(rules = new FeeRules { EventId = eventId });
        return rules;
    }

    public static Task<FeeRules?> FindAsync(IQueryable<FeeRules> all, long eventId, CancellationToken cancel) =>
        all.Include(rules => rules.Categories).FirstOrDefaultAsync(rules => rules.EventId == eventId, cancel);
}

/// <summary>What people of one category pay.</summary>
public class CategoryFee : Entity
{
    public long RulesId { get; private set; }
    public required AttendeeCategory Category { get; init; }
    public decimal Amount { get; set; }
}
