using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Events.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>Puts badges on paper, and notes that it has.</summary>
public class BadgePapers(EventsDbContext db, TicketSigner signer, Papers papers, TimeProvider clock)
{
    public const string View = "/Features/CheckIn/Badges/Paper.cshtml";

    /// <inheritdoc cref="Papers.CanPrint"/>
    public bool CanPrint => papers.CanPrint;

    /// <param name="setting">Null: the event's own.</param>
    public async Task<BadgeSheet> ReadAsync(Event @event, IQueryable<Attendee> people, CancellationToken cancel, BadgeSetting? setting = null)
    {
        setting ??= await BadgeSetting.OfAsync(db, @event.Id, cancel);
        List<Badge> badges = [];
        foreach (var badge in await Badge.Of(people).ToListAsync(cancel))
            badges.Add(setting.ShowsQr ? badge with { Qr = await signer.PayloadAsync(@event, badge.TicketCode, cancel) } : badge);
        return new(@event, setting, await RegistrationRules.OfAsync(db, @event.Id, cancel), BadgeSheet.Sorted(badges));
    }

    public Task<byte[]> PrintAsync(BadgeSheet sheet) => papers.PrintAsync(View, sheet);

    public Task NoteAsync(BadgeSheet sheet, CancellationToken cancel) => BadgePrint.NoteAsync(db, sheet.Event.Id, [.. sheet.Badges.Select(badge => badge.Id)], clock.GetUtcNow(), cancel);
}
