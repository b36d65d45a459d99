namespace Events.Platform.Jobs;

/// <summary>A job that recurs, with its schedule as a Unix cron expression of five fields in the chamber's time zone.</summary>
public sealed record RecurringJob(string Name, string Cron, Type Job);

/// <summary>All jobs of the program, declared by the features.</summary>
public class JobSchedule
{
    private readonly List<RecurringJob> recurring = [];
    private readonly Dictionary<string, Type> due = [];
    private readonly List<Type> dueItems = [];

    public IReadOnlyCollection<RecurringJob> Recurring => recurring;
    public IReadOnlyDictionary<string, Type> Due => due;
    public IReadOnlyCollection<Type> DueItems => dueItems;

    public JobSchedule EveryMinute<TJob>() where TJob : IJob => Add<TJob>("* * * * *");

    public JobSchedule EveryTenMinutes<TJob>() where TJob : IJob => Add<TJob>("*/10 * * * *");

    /// <param name="at">Local time of day, <c>HH:mm</c>.</param>
    public JobSchedule Daily<TJob>(string at) where TJob : IJob
    {
        var time = TimeOnly.ParseExact(at, "HH:mm");
        return Add<TJob>($"{time.Minute} {time.Hour} * * *");
    }

    /// <summary>Lets a job answer when an item of a kind falls due.</summary>
    public JobSchedule On<TJob>(string kind) where TJob : IDueJob
    {
        due.Add(kind, typeof(TJob));
        return this;
    }

    /// <summary>Names a source of due items for the sweep.</summary>
    public JobSchedule Watch<TItems>() where TItems : IDueItems
    {
        dueItems.Add(typeof(TItems));
        return this;
    }

    private JobSchedule Add<TJob>(string cron)
    {
        recurring.Add(new RecurringJob(typeof(TJob).Name, cron, typeof(TJob)));
        return this;
    }
}
