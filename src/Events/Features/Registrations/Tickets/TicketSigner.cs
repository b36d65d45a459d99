using System.Collections.Concurrent;
using System.Security.Cryptography;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Tickets;

/// <summary>Signs and checks QR codes with the event's key pair, which is made when the first code is asked for.</summary>
public class TicketSigner(EventsDbContext db, Vault vault, TicketSigner.Opened opened)
{
    /// <summary>Opened keys of this process; opening one costs more than signing with it.</summary>
    public class Opened
    {
        public ConcurrentDictionary<long, ECDsa> Private { get; } = new();
        public ConcurrentDictionary<long, ECDsa> Public { get; } = new();
    }

    public async Task<string> PayloadAsync(Event @event, string ticketCode, CancellationToken cancel)
    {
        if (!opened.Private.TryGetValue(@event.Id, out var key))
        {
            key = ECDsa.Create();
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(vault.Open((await KeyAsync(@event.Id, cancel)).PrivateKey)), out _);
            key = opened.Private.GetOrAdd(@event.Id, key);
        }
        return TicketPayload.Sign(@event.Code, ticketCode, key).ToString();
    }

    public async Task<bool> IsGenuineAsync(Event @event, TicketPayload payload, CancellationToken cancel) =>
        payload.EventCode == @event.Code && payload.IsSignedBy(await PublicAsync(@event, cancel));

    /// <summary>The half by which a device without network knows a true ticket.</summary>
    public async Task<ECParameters> PublicKeyAsync(Event @event, CancellationToken cancel) => (await PublicAsync(@event, cancel)).ExportParameters(false);

    private async Task<ECDsa> PublicAsync(Event @event, CancellationToken cancel)
    {
        if (opened.Public.TryGetValue(@event.Id, out var known)) return known;
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo((await KeyAsync(@event.Id, cancel)).PublicKey, out _);
        return opened.Public.GetOrAdd(@event.Id, key);
    }

    private async Task<TicketKey> KeyAsync(long eventId, CancellationToken cancel)
    {
        if (await FindAsync(eventId, cancel) is { } known) return known;
        var made = TicketKey.Create(eventId, vault);
        try
        {
            // Two may ask at once: the primary key decides whose pair it is.
            db.Add(made);
            await db.SaveChangesAsync(cancel);
            return made;
        }
        catch (DbUpdateException)
        {
            db.Entry(made).State = EntityState.Detached;
            return await FindAsync(eventId, cancel) ?? throw new InvalidOperationException($"No key for event {eventId}");
        }
    }

    private Task<TicketKey?> FindAsync(long eventId, CancellationToken cancel) =>
        db.TicketKeys.AsNoTracking().FirstOrDefaultAsync(key => key.EventId == eventId, cancel);
}
