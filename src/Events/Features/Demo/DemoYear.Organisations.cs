using System.Globalization;
using Events.Features.Organisations;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private async Task AddOrganisationsAsync(CancellationToken cancel)
    {
        var rows = DemoFiles.Organisations;
        var made = rows.ToDictionary(row => row["code"], Make);
        // Groups may stand below their members in the file.
        foreach (var row in rows.Where(row => row["parent_code"].Length > 0)) made[row["code"]].BelongTo(made[row["parent_code"]]);
        foreach (var row in DemoFiles.Contacts) made[row["organisation_code"]].Contacts.Add(MakeContact(row));
        db.AddRange(made.Values);
        await db.SaveChangesAsync(cancel);
        TellHistory([.. made.Values]);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private Organisation Make(IReadOnlyDictionary<string, string> row)
    {
        var organisation = new Organisation
        {
            Kind = Enum.Parse<OrganisationKind>(row["kind"]),
            Code = row["code"],
            Name = new Bilingual(row["name_zh"], row["name_en"]),
            Country = row["country"],
            Size = Enum.TryParse<OrganisationSize>(row["size"], out var size) ? size : null,
            Ownership = Enum.TryParse<Ownership>(row["ownership"], out var ownership) ? ownership : null,
            Address = row["address"],
            Phone = row["phone"],
            Email = row["email"],
            Website = row["website"],
            Note = row["note"],
        };
        organisation.TagOnly(Organisation.ReadTags(row["tags"]));
        organisation.WorkIn(row["industries"].Split(';'));
        organisation.Join(row["rank"], DateOnly.TryParse(row["joined"], CultureInfo.InvariantCulture, out var joined) ? joined : null, Today);
        return organisation;
    }

    private static Contact MakeContact(IReadOnlyDictionary<string, string> row) => new()
    {
        Name = new Bilingual(row["name_zh"], row["name_latin"]),
        Title = new Bilingual(row["title_zh"], row["title_en"]),
        Salutation = row["salutation"] == "H.E." ? Salutation.Excellency : Enum.Parse<Salutation>(row["salutation"]),
        Role = Enum.Parse<ContactRole>(row["role"]),
        Language = row["language"],
        Email = row["email"],
        Phone = row["phone"],
    };
}
