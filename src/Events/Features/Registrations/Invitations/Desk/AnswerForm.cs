using System.ComponentModel.DataAnnotations;
using Events.Platform.Web;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>An answer that came by telephone or letter, as staff note it.</summary>
public class AnswerForm : PersonForm
{
    [Required, Display(Name = "Answer")]
    public InvitationState? Answer { get; set; }

    [StringLength(Invitation.NoteLength), Display(Name = "Who said so, and how")]
    public string? Note { get; set; }

    [StringLength(Invitation.NoteLength), Display(Name = "Reason of a no")]
    public string? Reason { get; set; }

    [Display(Name = "Put on the waiting list if all seats are taken")]
    public bool MayWait { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static AnswerForm Of(Invitation invitation)
    {
        var form = new AnswerForm { Version = invitation.Version };
        InvitedPerson.Fill(form, invitation);
        form.Phone = PersonRules.TryPhone(invitation.Contact?.Phone, out var phone) ? phone : "";
        return form;
    }

    public void MustBeComplete(Invitation invitation)
    {
        if (Answer is not (InvitationState.Accepted or InvitationState.Declined or InvitationState.Deputised)) throw new Refused(InvitationErrors.AnswerIsMissing) { Field = nameof(Answer) };
        var isInvited = Name?.Trim() is { } name && (name == invitation.Name.Zh || name == invitation.Name.En);
        if (Answer == InvitationState.Deputised && isInvited) throw new Refused(InvitationErrors.NameOfDeputyIsMissing) { Field = nameof(Name) };
    }
}
