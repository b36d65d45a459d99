namespace Events.Platform.Data;

/// <summary>
/// What happens once a change is durable. The change stands by then, so that a failure here is logged and never told to the person: all of it may be
/// lost, and the sweeps mend it.
/// </summary>
public partial class CommittedWork(ILogger<CommittedWork> log)
{
    private readonly List<Func<Task>> actions = [];

    public void Add(Func<Task> action) => actions.Add(action);

    public void Forget() => actions.Clear();

    public async Task RunAsync()
    {
        var due = actions.ToList();
        actions.Clear();
        foreach (var action in due)
        {
            try
            {
                await action();
            }
            catch (Exception failure)
            {
                Failed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The change is saved, but what should follow it failed")]
    private partial void Failed(Exception failure);
}
