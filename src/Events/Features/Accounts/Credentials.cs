using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

/// <summary>Passwords: checked at the door, confirmed before something grave, set.</summary>
public class Credentials(EventsDbContext db, UserManager<User> users, IPasswordHasher<User> hasher, LockOut lockOut)
{
    private static string? nobodysHash;

    /// <summary>
    /// The person with this e-mail and password. An address that nobody has takes as long and gets the same answer. The wrong tries of
    /// somebody with a second factor are forgiven by the code alone, else the password would buy new guesses at it.
    /// </summary>
    public async Task<User> CheckAsync(string email, string password)
    {
        var normalized = User.Normalized(email);
        var user = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == normalized);
        if (user is not { IsActive: true, PasswordHash: not null })
        {
            hasher.VerifyHashedPassword(null!, nobodysHash ??= hasher.HashPassword(null!, ""), password);
            throw new Refused(AccountErrors.WrongEmailOrPassword);
        }

        await lockOut.TakeTryAsync(user);
        if (!Matches(user, password)) throw new Refused(AccountErrors.WrongEmailOrPassword);
        if (!user.TwoFactorEnabled) await lockOut.ForgiveAsync(user);
        return user;
    }

    /// <summary>Asks somebody who is signed in for the password once more.</summary>
    public async Task ConfirmAsync(User user, string password, string field)
    {
        await lockOut.TakeTryAsync(user);
        if (!Matches(user, password)) throw new Refused(AccountErrors.WrongPassword) { Field = field };
        await lockOut.ForgiveAsync(user);
    }

    /// <summary>Sets a password that is strong enough; the caller saves.</summary>
    public async Task SetAsync(User user, string password, string field)
    {
        foreach (var rule in users.PasswordValidators)
            if (!(await rule.ValidateAsync(users, user, password)).Succeeded)
                throw new Refused(AccountErrors.PasswordIsTooWeak) { Field = field };
        user.SetPassword(hasher.HashPassword(user, password));
    }

    private bool Matches(User user, string password) =>
        hasher.VerifyHashedPassword(user, user.PasswordHash ?? "", password) is not PasswordVerificationResult.Failed;
}
