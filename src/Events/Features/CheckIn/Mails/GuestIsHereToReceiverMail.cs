using Events.Features.Accounts;
using Events.Features.CheckIn.Guests;
using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.CheckIn.Mails;

/// <summary>That a guest of honour has come, for the colleague who receives them.</summary>
[MailKind("GuestIsHereToReceiver")]
public class GuestIsHereToReceiverMail(EventsDbContext db, GuestsHere here, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var guest = await db.GuestsOfHonour.AsNoTracking().Include(g => g.ReceivedBy).FirstOrDefaultAsync(g => g.Id == mail.SubjectId, cancel);
        if (guest?.ReceivedBy is not { DeactivatedAt: null } reader) return null;
        // The check-in may have been undone since.
        var match = (await here.ReadAsync(guest.EventId, cancel)).FirstOrDefault(one => one.Guest.Id == guest.Id);
        if (match?.Person?.ArrivedAt is not { } at) return null;

        var @event = await db.Events.AsNoTracking().SingleAsync(e => e.Id == guest.EventId, cancel);
        var gate = await db.Admissions.AsNoTracking().Where(admission => admission.AttendeeId == match.Person.Id).OrderBy(admission => admission.At)
            .Select(admission => admission.Gate.Name).FirstOrDefaultAsync(cancel);
        var unit = await chamber.GetAsync();
        var model = new GuestIsHereModel(reader.Name, guest, @event, Dates.Short(at, @event.TimeZone), gate, match.Guest.IsDeputy,
            Seat.Words(texts, match.Guest.Table, match.Guest.SeatRow, match.Guest.SeatNumber), unit, settings.Value.Address($"/desk/events/{@event.Id}/guests"));
        return await pages.ComposeAsync("/Features/CheckIn/Mails/GuestIsHereToReceiver", texts["{0} has arrived", match.Guest.Comer], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(reader.Email ?? "", reader.Name),
        };
    }
}

/// <param name="Gate">Null where the check-in has no gate any more.</param>
public sealed record GuestIsHereModel(string Reader, GuestOfHonour Guest, Event Event, string At, Bilingual? Gate, bool IsDeputy, string Seat, Unit Chamber, string Address)
{
    /// <summary>What the colleague must know now; the empty is left out.</summary>
    public IEnumerable<(string Label, string Value)> Facts(IStringLocalizer texts) => new (string Label, string Value)[]
    {
        (texts["Met at"], Guest.MetAt),
        (texts["Seat"], Seat),
        (texts["Interpreter"], string.Join(" · ", new[] { Guest.InterpreterName, Guest.InterpreterLanguage }.Where(part => part.Length > 0))),
        (texts["Gift"], string.Join(" · ", new[] { Guest.Gift, Guest.GiftNote }.Where(part => part.Length > 0))),
        (texts["Remark for the door"], Guest.Remark),
    }.Where(fact => fact.Value.Length > 0);
}
