using System.ComponentModel.DataAnnotations;
using Events.Features.Planning.People;
using Events.Platform.Text;

namespace Events.Features.Planning.Agenda.Speakers;

public class SpeakerForm
{
    public long? ContactId { get; set; }

    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();
    public BilingualLine Title { get; set; } = new();
    public BilingualLine Organisation { get; set; } = new();

    public IFormFile? Picture { get; set; }
    public bool PictureRemoved { get; set; }

    [Display(Name = "Role|session")]
    public SpeakerRole Role { get; set; }

    public long Version { get; set; }

    public static SpeakerForm Of(ContactSearch.Row contact) => new()
    {
        ContactId = contact.Id,
        Name = contact.Name,
        Title = contact.Title,
        Organisation = contact.Organisation,
    };

    public static SpeakerForm Of(SessionSpeaker speaker) => new()
    {
        ContactId = speaker.ContactId,
        Name = speaker.Name,
        Title = speaker.Title,
        Organisation = speaker.Organisation,
        Role = speaker.Role,
        Version = speaker.Version,
    };

    public void ApplyTo(SessionSpeaker speaker)
    {
        (speaker.ContactId, speaker.Role) = (ContactId, Role);
        (speaker.Name, speaker.Title, speaker.Organisation) = (Name.ToBilingual(), Title.ToBilingual(), Organisation.ToBilingual());
    }
}
