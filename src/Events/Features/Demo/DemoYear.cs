using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Demo;

/// <summary>
/// Makes the demonstration year around today: the same one each time, but for codes and secrets, which nobody may guess. Nothing of it is mailed:
/// what would have left already stands in the outbox as sent.
/// </summary>
public partial class DemoYear(
    EventsDbContext db, Credentials credentials, DemoPassword password, Vault vault, IStringLocalizer texts, IOptions<Settings> settings,
    IOptions<LetterSettings> letterSettings, PlaybookParts parts, TimeProvider clock)
{
    private readonly Random random = new(2026);
    private readonly DateTimeOffset now = clock.GetUtcNow();

    private DateOnly Today => Zones.Day(now, settings.Value.TimeZone);

    /// <summary>Whether the database is empty.</summary>
    public async Task<bool> CanLoadAsync(CancellationToken cancel) =>
        !await db.Units.AnyAsync(cancel) && !await db.Users.AnyAsync(cancel) && !await db.Events.AnyAsync(cancel) && !await db.Organisations.AnyAsync(cancel);

    public async Task LoadAsync(CancellationToken cancel)
    {
        // Nobody has done any of this here, so there is no trail to keep.
        db.KeepsTrail = false;
        try
        {
            // All or nothing: a start that is interrupted leaves an empty database, which the next one fills.
            await db.WriteAsync(() => MakeAsync(cancel), cancel);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.KeepsTrail = true;
        }
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        await AddChamberAsync(cancel);
        await AddOrganisationsAsync(cancel);
        var crowd = new DemoCrowd(DemoFiles.People, random);
        foreach (var line in DemoFiles.Events)
        {
            await AddEventAsync(line, crowd, cancel);
            db.ChangeTracker.Clear();
        }
        await AddRulesAsync(crowd, cancel);
        await AddFormsAsync(cancel);
        await AddInvitationsAsync(cancel);
        await AddFeesAsync(cancel);
        await AddLettersAsync(cancel);
        await AddPlaybookAsync(cancel);
        await AddSeriesAsync(cancel);
    }

    /// <summary>An instant at random, likelier late than early, in the waking hours of a zone.</summary>
    private DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to, string zone)
    {
        var at = from + (to - from) * Math.Sqrt(random.NextDouble());
        var local = Zones.Local(at, zone);
        var awake = Zones.Instant(local.Date.AddHours(8).AddSeconds(random.Next(14 * 3600)), zone);
        return awake < from ? from : awake > to ? at : awake;
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
