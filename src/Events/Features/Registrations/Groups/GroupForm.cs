using System.ComponentModel.DataAnnotations;
using Events.Features.Registrations.Rules;
using Events.Platform.Text;

namespace Events.Features.Registrations.Groups;

/// <summary>What the manager of a party fills in to reserve its places.</summary>
public class GroupForm
{
    [Required, StringLength(RegistrationGroup.NameLength), Display(Name = "Organisation or party")]
    public string? Name { get; set; }

    [Required, StringLength(Attendee.NameLength), Display(Name = "Your name")]
    public string? ManagerName { get; set; }

    [Required, OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "Your e-mail")]
    public string? ManagerEmail { get; set => field = value is null ? null : Fold.Email(value); }

    [PhoneDigits, StringLength(Attendee.PhoneLength), DataType(DataType.PhoneNumber), Display(Name = "Your mobile phone")]
    public string? ManagerPhone { get; set; }

    [Required, Range(2, 500), Display(Name = "Number of places")]
    public int? Places { get; set; }

    [Display(Name = "Category")]
    public AttendeeCategory? Category { get; set; }

    /// <summary>How many of how many come at once and how many wait, such as <c>11+1 of 12</c>: what the manager chose when there were too few seats.</summary>
    public string? Split { get; set; }

    /// <summary>The choice, as long as it is one about the number of places that stands in the form.</summary>
    public PlaceSplit? Chosen => Split?.Split(['+', ' ']) is [var now, var waiting, "of", var all]
        && int.TryParse(now, out var seats) && int.TryParse(waiting, out var rest) && all == $"{Places}" && seats >= 0 && rest >= 0 && seats + rest is > 0 and var sum && sum <= Places
        ? new PlaceSplit(seats, rest)
        : null;

    public GroupWish ToWish(Planning.Event @event, RegistrationRules rules) => new(@event, Places!.Value, rules.Chosen(Category), Chosen);

    public RegistrationGroup ToGroup(string language)
    {
        PersonRules.TryEmail(ManagerEmail, out var email);
        PersonRules.TryPhone(ManagerPhone, out var phone);
        return new RegistrationGroup { Name = Name!.Trim(), ManagerName = ManagerName!.Trim(), ManagerEmail = email, ManagerPhone = phone, Language = language };
    }
}
