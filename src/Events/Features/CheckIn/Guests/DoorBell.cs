using System.Threading.Channels;
using Events.Platform.Jobs;

namespace Events.Features.CheckIn.Guests;

/// <summary>Rings when somebody has passed a gate. It costs the gate nothing, and a lost call does no harm: the job comes every minute as well.</summary>
public class DoorBell
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => bell.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken cancel) => bell.Reader.ReadAsync(cancel);
}

/// <summary>Runs <see cref="TellReceivers"/> as soon as somebody has passed a gate; however many do, once a second.</summary>
public class PromptNews(DoorBell bell, JobRunner runner) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await bell.WaitAsync(cancel);
                await runner.RunRecurringAsync(nameof(TellReceivers), cancel);
                await Task.Delay(Pause, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
