using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Events;

public partial class EventForm
{
    public IEnumerable<ValidationResult> Validate(ValidationContext context) => WrongTimes().Select(wrong => context.Says(wrong));

    /// <summary>What is wrong with the times, all of it. A field that is empty or cannot be read has its own sentence already.</summary>
    private List<Refused> WrongTimes()
    {
        if (string.IsNullOrEmpty(TimeZone)) return [];
        if (!Zones.Exists(TimeZone)) return [new Refused(PlanningErrors.NoSuchTimeZone) { Field = nameof(TimeZone) }];

        List<Refused> wrong = [];
        var starts = Instant(Starts, nameof(Starts), wrong);
        var ends = Instant(Ends, nameof(Ends), wrong);
        var closes = Instant(RegistrationCloses, nameof(RegistrationCloses), wrong);
        if (starts is { } from && ends is { } to) wrong.AddRange(Event.WrongTimes(from, to));
        if (closes > ends) wrong.Add(new Refused(PlanningErrors.ClosesAfterEnd) { Field = nameof(RegistrationCloses) });
        return wrong;
    }

    private DateTimeOffset? Instant(DateTime? local, string field, List<Refused> wrong)
    {
        if (local is not { } time) return null;
        if (Event.IsFarAway(time.Year)) wrong.Add(new Refused(PlanningErrors.DateIsTooFarAway) { Field = field });
        else if (Zones.TryInstant(time, TimeZone, out var instant)) return instant;
        else wrong.Add(new Refused(PlanningErrors.TimeDoesNotExist) { Field = field });
        return null;
    }
}
