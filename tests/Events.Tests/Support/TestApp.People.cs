using System.Collections.Concurrent;
using Events.Features.Accounts;
using Events.Platform.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Support;

public sealed partial class TestApp
{
    public const string Password = "correct horse battery";

    private readonly ConcurrentDictionary<string, Lazy<Task<User>>> people = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<Unit>>> units = [];

    /// <summary>
    /// Signs somebody of that role in, by posting the form. The person belongs to the headquarters, a partner to the unit <c>P1</c>,
    /// unless a unit is named; there is one person for each role and unit.
    /// </summary>
    public async Task<Visitor> SignInAsync(Role role, string? unit = null, string language = "en")
    {
        var user = await PersonAsync(role, unit);
        var visitor = Visit(language);
        await visitor.SignInAsync(user.Email!, Password);
        return visitor;
    }

    /// <summary>The person that <see cref="SignInAsync"/> signs in.</summary>
    public Task<User> PersonAsync(Role role, string? unit = null)
    {
        var code = unit ?? (role == Role.Partner ? "P1" : "HQ");
        var email = $"{role}@{code}.example".ToLowerInvariant();
        return people.GetOrAdd(email, _ => new Lazy<Task<User>>(() => AddPersonAsync(email, role, code))).Value;
    }

    /// <summary>The unit of that code; <c>HQ</c> is the headquarters, other codes that begin with P are partners, the rest branches.</summary>
    public Task<Unit> UnitAsync(string code) => units.GetOrAdd(code, _ => new Lazy<Task<Unit>>(() => WriteAsync(async db =>
    {
        if (await db.Units.FirstOrDefaultAsync(unit => unit.Code == code) is { } known) return known;
        var kind = code == "HQ" ? UnitKind.Headquarters : code.StartsWith('P') ? UnitKind.Partner : UnitKind.Branch;
        var unit = new Unit { Code = code, Kind = kind, Name = new Bilingual("单位 " + code, "Unit " + code) };
        db.Add(unit);
        return unit;
    }))).Value;

    private async Task<User> AddPersonAsync(string email, Role role, string unitCode)
    {
        var unit = await UnitAsync(unitCode);
        return await InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            if (await users.FindByEmailAsync(email) is { } known) return known;
            var user = new User { UserName = email, Email = email, EmailConfirmed = true, Name = $"{role} {unitCode}", Role = role, UnitId = unit.Id };
            var result = await users.CreateAsync(user, Password);
            return result.Succeeded ? user : throw new InvalidOperationException(result.ToString());
        });
    }
}
