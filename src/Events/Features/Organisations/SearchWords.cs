namespace Events.Features.Organisations;

/// <summary>
/// The words by which an organisation is found. A search reads those of all organisations: in a narrow table of their own they are a tenth of the
/// bytes.
/// </summary>
public class OrganisationWords
{
    public long OrganisationId { get; private set; }
    public string Text { get; set; } = "";
}

/// <summary>The same of a contact.</summary>
public class ContactWords
{
    public long ContactId { get; private set; }
    public string Text { get; set; } = "";
}
