using Events.Platform.Security;

namespace Events.Platform.Jobs;

/// <summary>Runs a job in a scope of its own; every engine calls it.</summary>
public partial class JobRunner(IServiceScopeFactory scopes, JobSchedule schedule, ILogger<JobRunner> log)
{
    /// <summary>Runs a recurring job by name; a name that is no longer declared is passed over.</summary>
    public Task RunRecurringAsync(string name, CancellationToken cancel)
    {
        var job = schedule.Recurring.FirstOrDefault(job => job.Name == name)?.Job;
        return job is null ? Task.CompletedTask : RunAsync<IJob>(job, name, found => found.RunAsync(cancel));
    }

    /// <summary>Runs the job for a due item. One that fails is armed again by the next sweep, for its row is still open.</summary>
    public Task RunDueAsync(string key, CancellationToken cancel)
    {
        var dash = key.LastIndexOf('-');
        var (kind, id) = (key[..dash], long.Parse(key[(dash + 1)..]));
        return schedule.Due.TryGetValue(kind, out var job)
            ? RunAsync<IDueJob>(job, key, found => found.RunAsync(id, cancel))
            : Task.CompletedTask;
    }

    private async Task RunAsync<T>(Type type, string name, Func<T, Task> run)
    {
        CurrentActor.ActingAs(type.Name);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await run((T)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type));
        }
        catch (OperationCanceledException)
        {
            Stopped(name);
        }
        catch (Exception failure)
        {
            Failed(failure, name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Job {Name} was stopped")]
    private partial void Stopped(string name);

    [LoggerMessage(LogLevel.Error, "Job {Name} failed")]
    private partial void Failed(Exception failure, string name);
}
