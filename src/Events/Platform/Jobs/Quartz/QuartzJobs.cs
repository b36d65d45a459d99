using Quartz;

namespace Events.Platform.Jobs.Quartz;

/// <summary>Hands a due item's trigger to the runner; the trigger's name is the item's key.</summary>
public class RunDueItem(JobRunner runner) : global::Quartz.IJob
{
    public static readonly JobKey Key = new(nameof(RunDueItem));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) =>
        await runner.RunDueAsync(context.Trigger.Key.Name, cancel);
}

/// <summary>Hands a recurring job's trigger to the runner; the trigger's name is the job's.</summary>
public class RunRecurring(JobRunner runner) : global::Quartz.IJob
{
    public static readonly JobKey Key = new(nameof(RunRecurring));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) =>
        await runner.RunRecurringAsync(context.Trigger.Key.Name, cancel);
}
