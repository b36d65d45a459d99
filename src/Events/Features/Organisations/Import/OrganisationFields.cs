using System.Globalization;

namespace Events.Features.Organisations.Import;

/// <summary>The facts of an organisation as texts, so that a list can fill, change and put them back one by one.</summary>
public static class OrganisationFields
{
    public sealed record Field(string Name, Func<Organisation, string> Get, Action<Organisation, string, DateOnly> Set);

    public static readonly IReadOnlyList<Field> All =
    [
        new(OrganisationColumns.NameZh, o => o.Name.Zh, (o, text, _) => o.Name = o.Name with { Zh = text }),
        new(OrganisationColumns.NameEn, o => o.Name.En, (o, text, _) => o.Name = o.Name with { En = text }),
        new(OrganisationColumns.Kind, o => o.Kind.ToString(), (o, text, _) => o.Kind = Enum.Parse<OrganisationKind>(text)),
        new(OrganisationColumns.Code, o => o.Code ?? "", (o, text, _) => o.Code = text.Length == 0 ? null : text),
        new(OrganisationColumns.Joined, o => Text(o.JoinedOn), (o, text, today) => o.Join(o.Rank, Day(text), today)),
        new(OrganisationColumns.Rank, o => o.Rank, (o, text, today) => o.Join(text, o.JoinedOn, today)),
        new(OrganisationColumns.Country, o => o.Country, (o, text, _) => o.Country = text),
        new(OrganisationColumns.Industries, o => o.IndustryCodes, (o, text, _) => o.WorkIn(text.Split(';'))),
        new(OrganisationColumns.Size, o => o.Size.ToString() ?? "", (o, text, _) => o.Size = text.Length == 0 ? null : Enum.Parse<OrganisationSize>(text)),
        new(OrganisationColumns.Ownership, o => o.Ownership.ToString() ?? "", (o, text, _) => o.Ownership = text.Length == 0 ? null : Enum.Parse<Ownership>(text)),
        new(OrganisationColumns.Phone, o => o.Phone, (o, text, _) => o.Phone = text),
        new(OrganisationColumns.Email, o => o.Email, (o, text, _) => o.Email = text),
        new(OrganisationColumns.Address, o => o.Address, (o, text, _) => o.Address = text),
        new(OrganisationColumns.Website, o => o.Website, (o, text, _) => o.Website = text),
        new(OrganisationColumns.Tags, o => o.Tags, (o, text, _) => o.TagOnly(Organisation.ReadTags(text))),
        new(OrganisationColumns.Note, o => o.Note, (o, text, _) => o.Note = text),
        // No list says these, but people do.
        new("languages", o => o.WorkingLanguages, (o, text, _) => o.WorkingLanguages = text),
        new("unit", o => o.UnitId?.ToString(CultureInfo.InvariantCulture) ?? "", (o, text, _) => o.UnitId = text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture)),
    ];

    public static Field Of(string name) => All.First(field => field.Name == name);

    public static string Text(DateOnly? day) => day?.ToString("o", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "o", CultureInfo.InvariantCulture);
}

/// <summary>The same of a person at an organisation.</summary>
public static class ContactFields
{
    public sealed record Field(string Name, Func<Contact, string> Get, Action<Contact, string> Set);

    public static readonly IReadOnlyList<Field> All =
    [
        new("name-zh", c => c.Name.Zh, (c, text) => c.Name = c.Name with { Zh = text }),
        new("name-en", c => c.Name.En, (c, text) => c.Name = c.Name with { En = text }),
        new("title-zh", c => c.Title.Zh, (c, text) => c.Title = c.Title with { Zh = text }),
        new("title-en", c => c.Title.En, (c, text) => c.Title = c.Title with { En = text }),
        new("email", c => c.Email, (c, text) => c.Email = text),
        new("more-emails", c => c.MoreEmails, (c, text) => c.MoreEmails = text),
        new("phone", c => c.Phone, (c, text) => c.Phone = text),
        new("more-phones", c => c.MorePhones, (c, text) => c.MorePhones = text),
    ];

    public static Field Of(string name) => All.First(field => field.Name == name);
}
