using System.Text.Json;

namespace Events.Features.Organisations.Import;

/// <summary>What a row did to an organisation, so that it can be taken back.</summary>
/// <param name="Created">The row brought the organisation; the fields then are all that it had.</param>
public sealed record OrganisationUndo(bool Created, IReadOnlyList<OrganisationMerge.FieldChange> Fields, IReadOnlyList<OrganisationUndo.ContactUndo> Contacts)
{
    public sealed record ContactUndo(long Id, bool Created, IReadOnlyList<OrganisationMerge.FieldChange> Fields)
    {
        public bool IsAsBrought(Contact contact) =>
            Fields.All(change => ContactFields.Of(change.Name).Get(contact) == change.After) && contact is { Role: ContactRole.Liaison, Salutation: Salutation.None, HasLeft: false, Consent: Consent.NotAsked };
    }

    /// <summary>Whether nobody has changed what the row brought, nor added to it.</summary>
    public bool IsAsBrought(Organisation organisation) =>
        OrganisationFields.All.All(field => field.Get(organisation) == (Fields.FirstOrDefault(change => change.Name == field.Name)?.After ?? ""))
        && organisation is { LeftOn: null, ParentId: null } && organisation.Standing == Standing.None;

    public string ToJson() => JsonSerializer.Serialize(this);

    public static OrganisationUndo From(string json) => JsonSerializer.Deserialize<OrganisationUndo>(json)!;

    /// <summary>Puts back what stands as the list has left it.</summary>
    public void PutBack(Organisation organisation, DateOnly today)
    {
        foreach (var change in Created ? [] : Fields)
        {
            var field = OrganisationFields.Of(change.Name);
            if (field.Get(organisation) == change.After) field.Set(organisation, change.Before, today);
        }
        foreach (var contact in Contacts.Where(contact => !contact.Created))
            if (organisation.Contacts.Find(known => known.Id == contact.Id) is { } known) PutBack(known, contact.Fields);
    }

    private static void PutBack(Contact contact, IReadOnlyList<OrganisationMerge.FieldChange> changes)
    {
        foreach (var change in changes)
        {
            var field = ContactFields.Of(change.Name);
            if (field.Get(contact) == change.After) field.Set(contact, change.Before);
        }
    }
}
