namespace Events.Platform.Jobs;

/// <summary>
/// The seam to the job engine. It holds one persistent trigger per due item and one per recurring job; what to do is decided by
/// <see cref="JobRunner"/>, so that features never name an engine.
/// </summary>
public interface IJobEngine
{
    /// <summary>Sets the item's trigger, replacing an earlier one. An item that is due already runs at once.</summary>
    Task ArmAsync(DueItem item, CancellationToken cancel = default);

    /// <summary>Removes the item's trigger, if there is one.</summary>
    Task DisarmAsync(string kind, long id, CancellationToken cancel = default);

    /// <summary>When each armed item will run, by <see cref="DueItem.Key"/>.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> ArmedAsync(CancellationToken cancel = default);

    /// <summary>When each stored recurring job will run next, by its name.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset?>> RecurringAsync(CancellationToken cancel = default);

    /// <summary>Makes the stored recurring jobs equal to the declared ones; a job that is no longer declared is removed.</summary>
    Task ScheduleAsync(IReadOnlyCollection<RecurringJob> jobs, CancellationToken cancel = default);
}
