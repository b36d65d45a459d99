using System.Text.Json;

namespace Events.Features.Organisations.Import;

/// <summary>What a row did to an organisation, so that it can be taken back.</summary>
/// <param name="Created">The row brought the organisation; the fields then are all that it had.</param>
public sealed record OrganisationUndo(bool Created, IReadOnlyList<OrganisationMerge.FieldChange> Fields, IReadOnlyList<OrganisationUndo.ContactUndo> Contacts)
{
    public sealed record ContactUndo(long Id, bool Created, IReadOnlyList<OrganisationMerge.FieldChange> Fields)
    {
        public bool IsAsBrought(Contact contact) => Fields.All(change => ContactFields.All.First(field => field.Name == change.Name).Get(contact) == change.After);
    }

    /// <summary>Whether nobody has changed since what the row brought.</summary>
    public bool IsAsBrought(Organisation organisation) =>
        Fields.All(change => OrganisationFields.All.First(field => field.Name == change.Name).Get(organisation) == change.After);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static OrganisationUndo From(string json) => JsonSerializer.Deserialize<OrganisationUndo>(json)!;

    /// <summary>Puts back what stands as the list has left it.</summary>
    public void PutBack(Organisation organisation, DateOnly today)
    {
        foreach (var change in Created ? [] : Fields)
        {
            var field = OrganisationFields.All.First(field => field.Name == change.Name);
            if (field.Get(organisation) == change.After) field.Set(organisation, change.Before, today);
        }
        foreach (var contact in Contacts.Where(contact => !contact.Created))
            if (organisation.Contacts.Find(known => known.Id == contact.Id) is { } known) PutBack(known, contact.Fields);
    }

    private static void PutBack(Contact contact, IReadOnlyList<OrganisationMerge.FieldChange> changes)
    {
        foreach (var change in changes)
        {
            var field = ContactFields.All.First(field => field.Name == change.Name);
            if (field.Get(contact) == change.After) field.Set(contact, change.Before);
        }
    }
}
