using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>What stands on one badge.</summary>
public sealed record Badge(long Id, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, string TicketCode)
{
    /// <summary>What the code says; empty where none is shown.</summary>
    public string Qr { get; init; } = "";

    public static IQueryable<Badge> Of(IQueryable<Attendee> people) => people.AsNoTracking()
        .Select(a => new Badge(a.Id, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Category, a.TicketCode));

    /// <summary>Those who get one: who comes and is named.</summary>
    public static IQueryable<Attendee> Wanted(IQueryable<Attendee> people, long eventId) =>
        people.Where(a => a.EventId == eventId).NamedAndComing();
}

/// <summary>Badges of one event, ready for the paper.</summary>
public sealed record BadgeSheet(Event Event, BadgeSetting Setting, RegistrationRules Rules, IReadOnlyList<Badge> Badges)
{
    public string Class(Badge badge) => $"{Setting.Layout.Class} {Rules.ColorOf(badge.Category).Class}{(Setting.ShowsQr ? " with-qr" : "")}";

    public FittedText Name(Badge badge) => Setting.Layout.Name.Fit(badge.Name);

    public FittedText OtherName(Badge badge) => Setting.Layout.OtherName.Fit(badge.LatinName);

    public FittedText Organisation(Badge badge) => Setting.Layout.Organisation(Setting.ShowsQr).Fit(badge.Organisation);

    /// <summary>In reading order, as somebody looks them out of the pile.</summary>
    public static IReadOnlyList<Badge> Sorted(IEnumerable<Badge> badges) => [.. badges.OrderBy(badge => ReadingOrder.Of(badge.Name), StringComparer.Ordinal).ThenBy(badge => badge.Id)];
}
