using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Options;

namespace Events.Platform.Jobs.Hangfire;

/// <summary>Keeps the triggers as Hangfire's delayed jobs. Those have no names, so a hash for each item remembers which job is its trigger.</summary>
public class HangfireEngine(
    JobStorage storage, IBackgroundJobClient jobs, IRecurringJobManager recurring, TimeProvider clock, IOptions<Settings> settings) : IJobEngine
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);

    public Task ArmAsync(DueItem item, CancellationToken cancel = default)
    {
        using var connection = storage.GetConnection();
        using var turn = connection.AcquireDistributedLock(Hash(item.Key), LockPatience);
        var now = clock.GetUtcNow();
        Remove(connection, item.Key);

        var job = Job.FromExpression<HangfireJobs>(jobs => jobs.RunDueAsync(item.Key, CancellationToken.None));
        var id = jobs.Create(job, item.Due > now ? new ScheduledState(item.Due.UtcDateTime) : new EnqueuedState());
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetRangeInHash(Hash(item.Key), [KeyValuePair.Create("job", id)]);
        // Nobody needs it once the job is done, and nobody would clear it away.
        transaction.ExpireHash(Hash(item.Key), (item.Due > now ? item.Due - now : TimeSpan.Zero) + TimeSpan.FromDays(1));
        transaction.Commit();
        return Task.CompletedTask;
    }

    public Task DisarmAsync(string kind, long id, CancellationToken cancel = default)
    {
        using var connection = storage.GetConnection();
        var key = $"{kind}-{id}";
        using var turn = connection.AcquireDistributedLock(Hash(key), LockPatience);
        Remove(connection, key);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> ArmedAsync(CancellationToken cancel = default)
    {
        var state = storage.GetMonitoringApi();
        var armed = new Dictionary<string, DateTimeOffset>();
        foreach (var job in Pages(state.ScheduledJobs)) Note(armed, job.Job, job.EnqueueAt);
        foreach (var job in Pages((from, count) => state.EnqueuedJobs(EnqueuedState.DefaultQueue, from, count))) Note(armed, job.Job, job.EnqueuedAt);
        return Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset>>(armed);
    }

    public Task<IReadOnlyDictionary<string, DateTimeOffset?>> RecurringAsync(CancellationToken cancel = default)
    {
        using var connection = storage.GetConnection();
        return Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset?>>(
            connection.GetRecurringJobs().ToDictionary(job => job.Id, job => job.NextExecution is { } next ? Utc(next) : (DateTimeOffset?)null));
    }

    public async Task ScheduleAsync(IReadOnlyCollection<RecurringJob> declared, CancellationToken cancel = default)
    {
        foreach (var stale in (await RecurringAsync(cancel)).Keys.Where(name => declared.All(job => job.Name != name))) recurring.RemoveIfExists(stale);

        var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone) };
        foreach (var (name, cron, _) in declared)
            recurring.AddOrUpdate(name, Job.FromExpression<HangfireJobs>(jobs => jobs.RunRecurringAsync(name, CancellationToken.None)), cron, options);
    }

    /// <summary>A job that is running already is let finish: it may be the very one that arms its item again.</summary>
    private void Remove(IStorageConnection connection, string key)
    {
        if (connection.GetAllEntriesFromHash(Hash(key))?.GetValueOrDefault("job") is not { } job) return;
        if (!jobs.ChangeState(job, new DeletedState(), ScheduledState.StateName)) jobs.ChangeState(job, new DeletedState(), EnqueuedState.StateName);
    }

    private static void Note(Dictionary<string, DateTimeOffset> armed, Job? job, DateTime? at)
    {
        if (job?.Type == typeof(HangfireJobs) && job.Method.Name == nameof(HangfireJobs.RunDueAsync) && at is { } moment)
            armed[(string)job.Args[0]] = Utc(moment);
    }

    private static IEnumerable<T> Pages<T>(Func<int, int, IEnumerable<KeyValuePair<string, T>>> read)
    {
        const int size = 1000;
        for (var from = 0; ; from += size)
        {
            var page = read(from, size).ToList();
            foreach (var (_, job) in page) yield return job;
            if (page.Count < size) yield break;
        }
    }

    private static string Hash(string key) => "due:" + key;

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
