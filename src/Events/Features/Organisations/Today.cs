using Events.Platform;
using Events.Platform.Text;
using Microsoft.Extensions.Options;

namespace Events.Features.Organisations;

/// <summary>The day of the chamber's own time zone.</summary>
public class Today(IOptions<Settings> settings, TimeProvider clock)
{
    public DateOnly Day => Zones.Day(clock.GetUtcNow(), settings.Value.TimeZone);
}
