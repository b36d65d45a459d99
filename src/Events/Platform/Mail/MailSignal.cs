using System.Threading.Channels;
using Events.Platform.Jobs;

namespace Events.Platform.Mail;

/// <summary>Wakes the delivery inside this process. A lost call does no harm: the job comes every minute as well.</summary>
public class MailSignal
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => bell.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken cancel) => bell.Reader.ReadAsync(cancel);
}

/// <summary>Runs <see cref="DeliverMail"/> as soon as something was put into the outbox.</summary>
public class PromptDelivery(MailSignal signal, JobRunner runner) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(cancel);
                await runner.RunRecurringAsync(nameof(DeliverMail), cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
