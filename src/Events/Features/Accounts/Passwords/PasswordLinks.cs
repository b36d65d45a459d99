using System.Security.Cryptography;
using Events.Platform;
using Events.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Events.Features.Accounts.Passwords;

/// <summary>
/// Links with which a person sets a password. They hold for a while, and once: they carry the security stamp, which the new password
/// changes. They stand in the mail alone, never in our database.
/// </summary>
public class PasswordLinks(IDataProtectionProvider provider, EventsDbContext db, IOptions<Settings> settings, TimeProvider clock)
{
    private readonly IDataProtector protector = provider.CreateProtector("Events.PasswordLink.v1");

    public string For(User user, TimeSpan validity)
    {
        var end = (clock.GetUtcNow() + validity).ToUnixTimeSeconds();
        return settings.Value.Address($"/password/new?token={protector.Protect($"{user.Id}|{end}|{user.SecurityStamp}")}");
    }

    /// <summary>The person whom a link was sent to; null when it is over.</summary>
    public async Task<User?> FindAsync(string? token)
    {
        if (Read(token)?.Split('|') is not [var id, var end, var stamp] || long.Parse(end) < clock.GetUtcNow().ToUnixTimeSeconds()) return null;
        var user = await db.Users.FindAsync(long.Parse(id));
        return user is { IsActive: true } && user.SecurityStamp == stamp ? user : null;
    }

    private string? Read(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
