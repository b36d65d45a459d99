using Events.Features.Registrations.Rules;
using Events.Platform.Data;

namespace Events.Features.Registrations;

public partial class Registration
{
    public const int ChangesLength = 4000;

    /// <summary>Since when somebody has to look once more at what was approved; until they do, seat and ticket stay.</summary>
    public DateTimeOffset? ReviewSince { get; private set; }

    /// <summary>What has changed since the approval, see <see cref="Change"/>.</summary>
    [Unrecorded]
    public string Changes { get; private set; } = "";

    public bool IsUnderReview => IsConfirmed && ReviewSince is not null;

    /// <summary>Somebody of ours may still say yes or no.</summary>
    public bool IsToBeDecided => State == RegistrationState.Requested || IsUnderReview;

    private void EndReview() => (ReviewSince, Changes, Question, Reply) = (null, "", "", "");

    /// <summary>Lets somebody look at a person who comes on a seat that was approved for nobody or for another, where such people are approved.</summary>
    internal void AskAboutPerson(RegistrationRules rules, string former, Attendee person, DateTimeOffset now)
    {
        if (IsConfirmed && rules.MustApprove([person])) AskAgain([new Change("Person", former, person.Name)], now);
    }

    /// <summary>The same about what somebody changed, where the event looks at changes; whoever still asks is looked at anyway.</summary>
    public void AskAboutChanges(RegistrationRules rules, Attendee person, IReadOnlyCollection<Change> changes, DateTimeOffset now)
    {
        if (State != RegistrationState.Requested && rules.ApprovesChanges && rules.MustApprove([person])) AskAgain(changes, now);
    }

    /// <summary>Lets somebody look again; nothing where nothing has changed.</summary>
    public void AskAgain(IReadOnlyCollection<Change> changes, DateTimeOffset now)
    {
        if (changes.Count == 0) return;
        // What was asked before the approval is answered by it.
        if (ReviewSince is null) (Question, Reply) = ("", "");
        ReviewSince ??= now;
        var all = Changes + string.Concat(changes.Select(change => change.Line));
        // The latest are what counts.
        Changes = all.Length <= ChangesLength ? all : all[^ChangesLength..];
    }
}

public static class RegistrationsToBeDecided
{
    extension(IQueryable<Registration> registrations)
    {
        /// <summary>As <see cref="Registration.IsToBeDecided"/> says of one.</summary>
        public IQueryable<Registration> ToBeDecided() =>
            registrations.Where(r => r.State == RegistrationState.Requested || (r.State == RegistrationState.Confirmed && r.ReviewSince != null));
    }
}
