using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.TwoFactor;

/// <summary>The second factor of a person: an authenticator app, and recovery codes on paper.</summary>
public class SecondFactor(EventsDbContext db, Vault vault, LockOut lockOut, TimeProvider clock)
{
    /// <summary>Switches it on once a code shows that the app has the key.</summary>
    /// <returns>The recovery codes, which are shown once.</returns>
    public async Task<string[]> SwitchOnAsync(User user, string key, string code)
    {
        if (Totp.StepOf(RecoveryCode.Typed(code), key, clock.GetUtcNow()) is not { } step)
            throw new Refused(AccountErrors.WrongCode) { Field = nameof(CodeForm.Code) };
        return await db.WriteAsync(async () =>
        {
            user.SwitchOnSecondFactor(vault.Seal(key), step);
            await db.SaveChangesAsync();
            return await NewRecoveryCodesAsync(user);
        });
    }

    public Task SwitchOffAsync(User user) => db.WriteAsync(async () =>
    {
        user.SwitchOffSecondFactor();
        await db.SaveChangesAsync();
        await db.RecoveryCodes.Where(code => code.UserId == user.Id).ExecuteDeleteAsync();
    });

    /// <summary>Takes a code of the app or a recovery code, once.</summary>
    public async Task CheckAsync(User user, string code)
    {
        await lockOut.TakeTryAsync(user);
        var typed = RecoveryCode.Typed(code);
        if (!await (typed.Length == Totp.Digits ? TakeCodeAsync(user, typed) : TakeRecoveryCodeAsync(user, typed)))
            throw new Refused(AccountErrors.WrongCode) { Field = nameof(CodeForm.Code) };
        await lockOut.ForgiveAsync(user);
    }

    /// <summary>New recovery codes; the former ones are over.</summary>
    public Task<string[]> NewRecoveryCodesAsync(User user) => db.WriteAsync(async () =>
    {
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.New())];
        await db.RecoveryCodes.Where(code => code.UserId == user.Id).ExecuteDeleteAsync();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { UserId = user.Id, Hash = RecoveryCode.HashOf(code) }));
        await db.SaveChangesAsync();
        return codes;
    });

    private async Task<bool> TakeCodeAsync(User user, string code)
    {
        if (user.CodeKey is not { } key || Totp.StepOf(code, vault.Open(key), clock.GetUtcNow()) is not { } step) return false;
        // Somebody who looks over the shoulder must not use the same code again.
        return await db.WriteAsync(() => db.Users.Where(row => row.Id == user.Id && row.LastCodeStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(u => u.LastCodeStep, step))) > 0;
    }

    private async Task<bool> TakeRecoveryCodeAsync(User user, string code)
    {
        var hash = RecoveryCode.HashOf(code);
        return await db.WriteAsync(() => db.RecoveryCodes.Where(row => row.UserId == user.Id && row.Hash == hash).ExecuteDeleteAsync()) > 0;
    }
}
