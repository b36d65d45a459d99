using Events.Features.Planning;
using Events.Platform.Text;

namespace Events.Features.Registrations;

public partial class Attendee
{
    /// <summary>Writes what is known of the person onto another row.</summary>
    public void CopyTo(Attendee other)
    {
        (other.Name, other.LatinName, other.Email, other.Phone) = (Name, LatinName, Email, Phone);
        (other.Organisation, other.JobTitle, other.Country) = (Organisation, JobTitle, Country);
        (other.Diet, other.NeedsVisaLetter) = (Diet, NeedsVisaLetter);
    }

    /// <summary>Says who comes on a place of a group; as what they come stays as it was reserved.</summary>
    /// <param name="fill">Fills in the person.</param>
    internal void BeNamed(Action<Attendee> fill, string organisation, Event @event)
    {
        var category = Category;
        fill(this);
        (Category, IsOpen) = (category, false);
        if (Organisation.Length == 0) Organisation = organisation;
        KeepEmailOnce(@event);
    }

    /// <summary>Writes down what is right of the person; who it is stays.</summary>
    internal void BeCorrected(Action<Attendee> fill, Event @event)
    {
        fill(this);
        KeepEmailOnce(@event);
    }

    /// <summary>Whether both have a name in common, in their own script or in Latin letters.</summary>
    public bool IsNamedAs(Attendee other) => Names.Intersect(other.Names).Any();

    /// <summary>Writes what is said anew of the same person over what was known; what is not said stays.</summary>
    public void TakeOver(Attendee said)
    {
        (Name, LatinName) = (said.Name, Said(said.LatinName, LatinName));
        (Email, Phone) = (Said(said.Email, Email), Said(said.Phone, Phone));
        (Organisation, JobTitle) = (Said(said.Organisation, Organisation), Said(said.JobTitle, JobTitle));
        (Country, Diet) = (Said(said.Country, Country), Said(said.Diet, Diet));
        NeedsVisaLetter |= said.NeedsVisaLetter;
    }

    /// <summary>Whether <see cref="TakeOver"/> would change anything.</summary>
    public bool IsCorrectedBy(Attendee said)
    {
        var corrected = new Attendee { Name = Name };
        CopyTo(corrected);
        corrected.TakeOver(said);
        return Known(corrected) != Known(this);
    }

    private IEnumerable<string> Names => new[] { Fold.Text(Name), Fold.Text(LatinName) }.Where(name => name.Length > 0);

    private static string Said(string said, string known) => said.Length > 0 ? said : known;

    private static (string, string, string, string, string, string, string, string, bool) Known(Attendee one) =>
        (one.Name, one.LatinName, one.Email, one.Phone, one.Organisation, one.JobTitle, one.Country, one.Diet, one.NeedsVisaLetter);
}
