using Events.Features.Letters.Passports;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Letters;

/// <summary>The only way to a letter's passport data: it writes an audit entry first.</summary>
public class PassportAccess(EventsDbContext db, Vault vault, AuditTrail audit)
{
    /// <param name="what">For the audit trail: what was looked at.</param>
    public async Task<Passport> OpenAsync(VisaLetter letter, string what, CancellationToken cancel)
    {
        var passport = letter.OpenPassport(vault);
        audit.Viewed(db, letter, what);
        await db.SaveChangesAsync(cancel);
        return passport;
    }

    /// <inheritdoc cref="OpenAsync(VisaLetter, string, CancellationToken)"/>
    public async Task<PassportEntry> OpenAsync(GivenPassport given, string what, CancellationToken cancel)
    {
        var passport = given.Open(vault);
        audit.Viewed(db, given, what);
        await db.SaveChangesAsync(cancel);
        return passport;
    }
}
