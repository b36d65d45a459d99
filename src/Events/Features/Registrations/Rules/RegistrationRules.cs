using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Rules;

/// <summary>How an event takes people: who decides, and what happens when it is full. An event without a row takes whoever comes first.</summary>
public class RegistrationRules : Entity, IOfEvent
{
    public const int DefaultOfferHours = 48;
    public const int DefaultGroup = 20;

    public required long EventId { get; init; }

    /// <summary>A person of ours says yes or no to everybody who asks.</summary>
    public bool NeedsApproval { get; set; }

    /// <summary>Whoever comes when all seats are taken may wait, and is offered the next one.</summary>
    public bool HasWaitingList { get; set; }

    /// <summary>For how long an offered seat is kept.</summary>
    public int OfferHours { get; set; } = DefaultOfferHours;

    /// <summary>Refuses a second registration of the same name and organisation at the form; else it is shown to staff.</summary>
    public bool RefusesSamePerson { get; set; }

    /// <summary>Looks again at whoever changes what they were approved by.</summary>
    public bool ApprovesChanges { get; set; }

    /// <summary>The most places that a group may reserve; null where there are no groups.</summary>
    public int? MostInGroup { get; set; } = DefaultGroup;

    public List<CategoryRules> Categories { get; private set; } = [];

    /// <summary>Those whom people may choose at the form, in their order.</summary>
    public IEnumerable<AttendeeCategory> OnForm => Categories.Where(category => category.IsOnForm).Select(category => category.Category).Order();

    /// <summary>As what somebody comes who chose this at the form.</summary>
    /// <exception cref="Refused">There is a choice, and they made none of it.</exception>
    public AttendeeCategory Chosen(AttendeeCategory? category)
    {
        var choices = OnForm.ToList();
        if (choices.Count == 0) return default;
        return category is { } chosen && choices.Contains(chosen) ? chosen : throw new Refused(RegistrationErrors.CategoryIsMissing) { Field = nameof(Attendee.Category) };
    }

    /// <summary>Gives a category its own seats, approval and place on the form.</summary>
    /// <param name="capacity">Null: no limit of its own.</param>
    /// <param name="coming">How many of it hold a seat.</param>
    public void Set(AttendeeCategory category, bool isOnForm, bool needsApproval, int? capacity, int coming)
    {
        // Whoever was let in beyond the seats has not taken anybody's.
        if (capacity < coming - (Of(category)?.Seats.Beyond ?? 0)) throw new Refused(RegistrationErrors.TooFewForCategory, coming);
        if (Of(category) is null && !isOnForm && !needsApproval && capacity is null) return;
        var rules = OfOrNew(category, coming);
        (rules.IsOnForm, rules.NeedsApproval, rules.Seats.Capacity) = (isOnForm, needsApproval, capacity);
    }

    /// <summary>Those of the category, which count its seats from now on.</summary>
    /// <param name="coming">How many of it hold a seat.</param>
    public CategoryRules OfOrNew(AttendeeCategory category, int coming)
    {
        if (Of(category) is { } known) return known;
        var rules = new CategoryRules(SeatPool.Holding(coming)) { Category = category };
        Categories.Add(rules);
        return rules;
    }

    public BadgeColor ColorOf(AttendeeCategory category) => Of(category)?.Color ?? category.UsualColor;

    /// <summary>The same rules for another event, to which nobody is coming yet.</summary>
    public RegistrationRules For(long eventId)
    {
        var copy = new RegistrationRules { EventId = eventId, NeedsApproval = NeedsApproval, HasWaitingList = HasWaitingList, OfferHours = OfferHours, RefusesSamePerson = RefusesSamePerson, ApprovesChanges = ApprovesChanges, MostInGroup = MostInGroup };
        foreach (var category in Categories)
        {
            copy.Set(category.Category, category.IsOnForm, category.NeedsApproval, category.Seats.Capacity, coming: 0);
            if (category.Color is null && category.Note.IsEmpty) continue;
            var same = copy.OfOrNew(category.Category, coming: 0);
            (same.Color, same.Note) = (category.Color, category.Note);
        }
        return copy;
    }

    public CategoryRules? Of(AttendeeCategory category) => Categories.Find(rules => rules.Category == category);

    public bool MustApprove(IEnumerable<Attendee> people) => NeedsApproval || people.Any(person => Of(person.Category)?.NeedsApproval == true);

    /// <summary>The rules of an event with those of its categories. Inside a transaction nobody changes them meanwhile.</summary>
    public static async Task<RegistrationRules> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) await db.ShareTurnAsync(Turns.Rules(eventId), cancel);
        return await FindAsync(db.RegistrationRules.AsNoTracking(), eventId, cancel);
    }

    /// <summary>The same to change them, while nobody takes or frees a seat.</summary>
    public static async Task<RegistrationRules> ToChangeAsync(EventsDbContext db, long eventId, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.Rules(eventId), cancel);
        var rules = await FindAsync(db.RegistrationRules, eventId, cancel);
        if (rules.Id == 0) db.Add(rules);
        return rules;
    }

    private static async Task<RegistrationRules> FindAsync(IQueryable<RegistrationRules> all, long eventId, CancellationToken cancel) =>
        await all.Include(rules => rules.Categories).ThenInclude(category => category.Seats).FirstOrDefaultAsync(rules => rules.EventId == eventId, cancel)
            ?? new RegistrationRules { EventId = eventId };

    /// <summary>Lets one at a time decide who gets which seat, where somebody may be waiting for it. To be called before anything is taken or freed.</summary>
    public async Task TakeTurnAsync(EventsDbContext db, CancellationToken cancel)
    {
        if (HasWaitingList) await db.TakeTurnAsync(Turns.Seats(EventId), cancel);
    }
}
