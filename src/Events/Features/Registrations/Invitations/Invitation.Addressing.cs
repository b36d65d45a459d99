using Events.Features.Organisations;
using Events.Platform.Security;
using Events.Platform.Text;

namespace Events.Features.Registrations.Invitations;

public partial class Invitation
{
    /// <summary>Corrects the address. What was sent went to somebody else: the link in it ends, and the invitation waits to be sent once more.</summary>
    public void Readdress(string email)
    {
        var isNew = Fold.Email(email) != Email;
        Email = email;
        if (!isNew || State != InvitationState.Sent) return;
        (State, SentAt, RemindedAt) = (InvitationState.Drafted, null, null);
        Secret = SecretCode.New();
    }

    /// <summary>As what people of an organisation come, unless somebody says otherwise.</summary>
    public static AttendeeCategory UsualCategory(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Embassy => AttendeeCategory.Envoy,
        OrganisationKind.Member or OrganisationKind.GroupMember or OrganisationKind.IndividualMember => AttendeeCategory.Member,
        _ => AttendeeCategory.Guest,
    };

    /// <summary>The invitation of somebody of the address book, who must be loaded with the organisation.</summary>
    public static Invitation Of(long eventId, Contact contact, AttendeeCategory? category, DateTimeOffset now) => new()
    {
        EventId = eventId,
        ContactId = contact.Id,
        Name = contact.Name,
        Title = contact.Title,
        Organisation = contact.Organisation.Name,
        Country = contact.Organisation.Country,
        Email = contact.Email,
        Salutation = contact.Salutation,
        Language = contact.Language,
        Category = category ?? UsualCategory(contact.Organisation.Kind),
        CreatedAt = now,
    };
}
