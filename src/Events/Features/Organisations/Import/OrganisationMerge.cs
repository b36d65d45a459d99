using Events.Platform.Imports;
using Events.Platform.Text;

namespace Events.Features.Organisations.Import;

/// <summary>Writes a row onto an organisation, and keeps what stood there before.</summary>
public sealed class OrganisationMerge(Organisation organisation, bool isNew, DateOnly today)
{
    private readonly List<FieldChange> fields = [];
    private readonly List<(Contact Contact, bool IsNew, List<FieldChange> Fields)> contacts = [];

    public sealed record FieldChange(string Name, string Before, string After);

    public RowState Outcome => isNew ? RowState.New : ChangesAnything ? RowState.Changes : RowState.Known;

    public bool ChangesAnything => isNew || fields.Count > 0 || contacts.Exists(contact => contact.Fields.Count > 0);

    /// <param name="replaces">Whether the row's values take the place of others; else they fill what is empty.</param>
    public static OrganisationMerge Apply(OrganisationRow row, Organisation organisation, bool isNew, bool replaces, DateOnly today)
    {
        var merge = new OrganisationMerge(organisation, isNew, today);
        if (isNew && !row.Values.ContainsKey(OrganisationColumns.Kind)) organisation.Kind = ListWords.KindOfName(row.NameZh + row.NameEn);
        foreach (var field in OrganisationFields.All)
            if (row.Values.TryGetValue(field.Name, out var value)) merge.Write(field, value, isNew || replaces);
        if (isNew && organisation.Country.Length == 0 && organisation.Kind != OrganisationKind.Embassy) organisation.Country = "CN";
        if (row.Person is { } person) merge.Write(person);
        if (isNew) merge.fields.AddRange(OrganisationFields.All.Select(field => new FieldChange(field.Name, "", field.Get(organisation))).Where(field => field.After.Length > 0));
        return merge;
    }

    /// <summary>Fills what is empty from another organisation that is the same one; tags and notes of both are kept.</summary>
    public static IReadOnlyList<FieldChange> Fill(Organisation kept, Organisation gone, DateOnly today)
    {
        var merge = new OrganisationMerge(kept, isNew: false, today);
        foreach (var field in OrganisationFields.All) merge.Write(field, field.Get(gone), replaces: false);
        return merge.fields;
    }

    /// <summary>To be kept once the rows have their keys. Of what is new it keeps everything, so that a later change by somebody is noticed.</summary>
    public OrganisationUndo Undo() => new(isNew, fields, [.. contacts.Select(contact => new OrganisationUndo.ContactUndo(contact.Contact.Id, contact.IsNew, contact.Fields))]);

    private void Write(OrganisationFields.Field field, string value, bool replaces)
    {
        if (value.Length == 0) return;
        var before = field.Get(organisation);
        var after = field.Name switch
        {
            OrganisationColumns.Tags => Union(before, value),
            OrganisationColumns.Note => before.Contains(value) ? before : before.Length == 0 ? value : $"{before}\n{value}",
            _ => before.Length == 0 || replaces ? value : before,
        };
        if (after == before) return;
        field.Set(organisation, after, today);
        // What the rules of the organisation did not take is no change: a rank of an embassy, for one.
        after = field.Get(organisation);
        if (!isNew && after != before) fields.Add(new FieldChange(field.Name, before, after));
    }

    private void Write(OrganisationRow.PersonThere person)
    {
        var known = organisation.Contacts.FirstOrDefault(contact => IsSame(contact, person));
        var contact = known ?? new Contact { Name = person.Name, Language = person.Name.Zh.Length > 0 ? "zh" : "en" };
        if (known is null) organisation.Contacts.Add(contact);
        var changes = new List<FieldChange>();
        foreach (var (name, value) in Values(contact, person))
        {
            var field = ContactFields.Of(name);
            var before = field.Get(contact);
            if (value.Length == 0 || before == value) continue;
            field.Set(contact, value);
            if (known is not null) changes.Add(new FieldChange(name, before, value));
        }
        if (known is null) changes.AddRange(ContactFields.All.Select(field => new FieldChange(field.Name, "", field.Get(contact))));
        contacts.Add((contact, known is null, changes));
    }

    /// <summary>The same address, the same mobile, or the same name at the same place.</summary>
    private static bool IsSame(Contact contact, OrganisationRow.PersonThere person) =>
        Emails(contact).Intersect(person.Emails).Any() || Phones(contact).Intersect(person.Phones).Any()
        || (person.Name.Zh.Length > 0 && NameKey.Of(contact.Name.Zh) == NameKey.Of(person.Name.Zh))
        || (person.Name.En.Length > 0 && NameKey.Of(contact.Name.En) == NameKey.Of(person.Name.En));

    private static IEnumerable<(string Field, string Value)> Values(Contact contact, OrganisationRow.PersonThere person)
    {
        var (emails, phones) = (Emails(contact).Union(person.Emails).ToList(), Phones(contact).Union(person.Phones).ToList());
        yield return ("name-zh", First(contact.Name.Zh, person.Name.Zh));
        yield return ("name-en", First(contact.Name.En, person.Name.En));
        yield return ("title-zh", First(contact.Title.Zh, person.Title.Zh));
        yield return ("title-en", First(contact.Title.En, person.Title.En));
        yield return ("email", emails.FirstOrDefault() ?? "");
        yield return ("more-emails", Fitting(emails.Skip(1), Contact.MoreEmailsLength));
        yield return ("phone", phones.FirstOrDefault() ?? "");
        yield return ("more-phones", Fitting(phones.Skip(1), Contact.MorePhonesLength));
    }

    /// <summary>As many as there is room for.</summary>
    private static string Fitting(IEnumerable<string> parts, int most)
    {
        var text = "";
        foreach (var part in parts)
            if (text.Length + part.Length + 1 <= most) text = text.Length == 0 ? part : $"{text};{part}";
        return text;
    }

    private static string First(string known, string given) => known.Length > 0 ? known : given;

    private static IEnumerable<string> Emails(Contact contact) => Split(contact.Email + ";" + contact.MoreEmails);

    private static IEnumerable<string> Phones(Contact contact) => Split(contact.Phone + ";" + contact.MorePhones);

    private static IEnumerable<string> Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Union(string before, string value) => string.Join(';', Split(before).Union(Split(value)));
}
