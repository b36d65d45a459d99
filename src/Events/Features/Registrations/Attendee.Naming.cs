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
}
