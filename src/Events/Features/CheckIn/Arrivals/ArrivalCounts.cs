using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Events.Platform.Data;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>Follows the arrivals of events. However many people watch an event, it is counted once a second.</summary>
public class ArrivalCounts(IServiceScopeFactory scopes, IHostApplicationLifetime program, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Reading> readings = new();

    /// <summary>The counts as server-sent events, until whoever watches goes or the program stops: an open stream would keep it from that.</summary>
    public IResult Stream(HttpResponse response, long eventId)
    {
        var end = CancellationTokenSource.CreateLinkedTokenSource(response.HttpContext.RequestAborted, program.ApplicationStopping);
        response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(FollowAsync(eventId, end.Token));
    }

    /// <summary>The count now and whenever it has changed, until it is cancelled.</summary>
    public async IAsyncEnumerable<ArrivalCount> FollowAsync(long eventId, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArrivalCount? last = null;
        while (!cancel.IsCancellationRequested)
        {
            var reading = Latest(eventId);
            var count = await reading.Count.Value;
            if (count != last) yield return last = count;
            var wait = reading.Until - clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Reading Latest(long eventId)
    {
        var now = clock.GetUtcNow();
        return readings.AddOrUpdate(eventId, id => Read(id, now), (id, known) => known.Until > now ? known : Read(id, now));
    }

    private Reading Read(long eventId, DateTimeOffset now) => new(now + Pause, new Lazy<Task<ArrivalCount>>(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ArrivalCount.ReadAsync(scope.ServiceProvider.GetRequiredService<EventsDbContext>(), eventId, CancellationToken.None);
    }));

    private sealed record Reading(DateTimeOffset Until, Lazy<Task<ArrivalCount>> Count);
}
