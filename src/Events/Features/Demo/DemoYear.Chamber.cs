using Events.Features.Accounts;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private readonly Dictionary<string, long> units = [];
    private readonly Dictionary<Role, long> people = [];

    /// <summary>Headquarters, branches, the partner, and one account for each role.</summary>
    private async Task AddChamberAsync(CancellationToken cancel)
    {
        var chamber = DemoFiles.Chamber;
        var made = chamber.Units.ToDictionary(branch => branch.Code, branch => Make(branch, chamber));
        db.AddRange(made.Values);
        await db.SaveChangesAsync(cancel);
        foreach (var (code, unit) in made) units[code] = unit.Id;

        foreach (var account in chamber.Accounts)
        {
            var user = User.New(account.Name, account.Email, account.Role, units[account.Unit], "zh");
            await credentials.SetAsync(user, password.Value, nameof(DemoSettings.Password));
            db.Add(user);
            await db.SaveChangesAsync(cancel);
            people[account.Role] = user.Id;
            if (account.Role == Role.Viewer) made[account.Unit].HeadId = user.Id;
        }
        await db.SaveChangesAsync(cancel);
    }

    private static Unit Make(DemoChamber.Branch branch, DemoChamber chamber) => new()
    {
        Kind = branch.Kind,
        Code = branch.Code.ToUpperInvariant(),
        // Pages and letters speak for the chamber, which is its headquarters.
        Name = branch.Kind == UnitKind.Headquarters ? chamber.Name : branch.Name,
        Address = chamber.Address,
        Phone = chamber.Phone,
        Email = chamber.Email,
        Website = chamber.Website,
        Signatory = chamber.Signatory.Name,
        SignatoryTitle = chamber.Signatory.Title,
    };
}
