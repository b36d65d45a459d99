namespace Events.Features.Organisations;

public partial class Organisation
{
    /// <summary>Where everything of it went when it was merged. Lists and searches pass such a row over.</summary>
    public long? MergedIntoId { get; private set; }

    public void MergeInto(Organisation other) => MergedIntoId = other.Id;

    public void Separate() => MergedIntoId = null;
}
