using Hangfire;

namespace Events.Platform.Jobs.Hangfire;

/// <summary>What Hangfire calls; its stored jobs name these methods.</summary>
public class HangfireJobs(JobRunner runner)
{
    [JobDisplayName("{0}")]
    public Task RunDueAsync(string key, CancellationToken cancel) => runner.RunDueAsync(key, cancel);

    [JobDisplayName("{0}")]
    public Task RunRecurringAsync(string name, CancellationToken cancel) => runner.RunRecurringAsync(name, cancel);
}
