using Events.Platform.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Events.Platform.Web;

/// <summary>Ready means that the database answers.</summary>
public class DatabaseHealth(EventsDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default) =>
        await db.Database.CanConnectAsync(cancel) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
