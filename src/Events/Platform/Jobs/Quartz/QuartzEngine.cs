using Microsoft.Extensions.Options;
using Quartz;

namespace Events.Platform.Jobs.Quartz;

/// <summary>Keeps the triggers in Quartz.NET's own tables.</summary>
public class QuartzEngine(ISchedulerFactory schedulers, TimeProvider clock, IOptions<Settings> settings) : IJobEngine
{
    private const string Due = "due";
    private const string Recurring = "recurring";

    public async Task ArmAsync(DueItem item, CancellationToken cancel = default)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var now = clock.GetUtcNow();
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity(item.Key, Due)
            .ForJob(RunDueItem.Key)
            // One that is long overdue would count as misfired and wait for Quartz's next search for those, up to a minute.
            .StartAt(item.Due > now ? item.Due : now)
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancel);
    }

    public async Task DisarmAsync(string kind, long id, CancellationToken cancel = default)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.UnscheduleJob(new TriggerKey($"{kind}-{id}", Due), cancel);
    }

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ArmedAsync(CancellationToken cancel = default)
    {
        var armed = new Dictionary<string, DateTimeOffset>();
        foreach (var trigger in await TriggersAsync(Due, cancel))
            if (trigger.NextFireTimeUtc is { } next) armed[trigger.Key.Name] = next;
        return armed;
    }

    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> RecurringAsync(CancellationToken cancel = default) =>
        (await TriggersAsync(Recurring, cancel)).ToDictionary(trigger => trigger.Key.Name, trigger => trigger.NextFireTimeUtc);

    public async Task ScheduleAsync(IReadOnlyCollection<RecurringJob> jobs, CancellationToken cancel = default)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.AddJob(JobBuilder.Create<RunDueItem>().WithIdentity(RunDueItem.Key).StoreDurably().Build(), AddJobOptions.Replacing, cancel);
        await scheduler.AddJob(JobBuilder.Create<RunRecurring>().WithIdentity(RunRecurring.Key).StoreDurably().Build(), AddJobOptions.Replacing, cancel);

        foreach (var stale in (await TriggersAsync(Recurring, cancel)).Where(trigger => jobs.All(job => job.Name != trigger.Key.Name)))
            await scheduler.UnscheduleJob(stale.Key, cancel);

        foreach (var job in jobs)
        {
            var trigger = TriggerBuilder.Create(clock)
                .WithIdentity(job.Name, Recurring)
                .ForJob(RunRecurring.Key)
                .WithSchedule(CronScheduleBuilder.Create(job.Cron, CronFormat.Unix)
                    .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone))
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancel);
        }
    }

    private async Task<IReadOnlyList<TriggerHeader>> TriggersAsync(string group, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var headers = new List<TriggerHeader>();
        PagedResult<TriggerHeader> page;
        do
        {
            page = await scheduler.QueryTriggers(
                new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(group), Skip = headers.Count, Take = 1000 }, cancel);
            headers.AddRange(page.Items);
        }
        while (page.HasMore);
        return headers;
    }
}
