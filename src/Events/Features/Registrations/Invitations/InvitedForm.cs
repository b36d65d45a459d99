using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Invitations;

/// <summary>Who comes: the invited person, with what we know of them to be corrected, or somebody instead.</summary>
public class InvitedForm : GuestForm
{
    [Display(Name = "Put me on the waiting list if all seats are taken")]
    public bool MayWait { get; set; }

    public static InvitedForm Of(Invitation invitation)
    {
        var form = new InvitedForm();
        InvitedPerson.Fill(form, invitation);
        return form;
    }

    /// <summary>Somebody of the same house.</summary>
    public static InvitedForm ForDeputyOf(Invitation invitation) =>
        new() { Organisation = invitation.Organisation.In(invitation.Language), Country = invitation.Country };
}

/// <summary>What is known of the invited person, as a form asks for it. The number in our address book is for the desk alone: a letter is passed on.</summary>
public static class InvitedPerson
{
    public static void Fill(PersonForm form, Invitation invitation)
    {
        // In the person's own script: the Chinese form of a foreigner's name is ours.
        var writesChinese = invitation.Language == "zh" || invitation.Country is "" or "CN" or "HK" or "MO" or "TW";
        (form.Name, form.LatinName) = writesChinese ? (invitation.Name.In("zh"), invitation.Name.Beside("zh")) : (invitation.Name.In("en"), "");
        form.Email = invitation.Email;
        form.Organisation = invitation.Organisation.In(invitation.Language);
        form.JobTitle = invitation.Title.In(invitation.Language);
        form.Country = invitation.Country;
    }
}
