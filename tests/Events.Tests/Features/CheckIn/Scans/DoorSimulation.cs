using Events.Features.CheckIn;
using Events.Features.Registrations;
using Events.Platform.Security;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>
/// A day at the door by chance: five devices whose clocks are wrong, each now and then without network, that send what they have noted in batches, some
/// twice, in any order. It keeps what really happened, from which <see cref="DoorReckoning"/> counts.
/// </summary>
public sealed class DoorSimulation(Door door, int seed, int scans)
{
    private const int Devices = 5;
    private const int PeopleCount = 250;

    private readonly Random random = new(seed);
    private readonly List<Fact> facts = [];
    private readonly Dictionary<long, DateTimeOffset> cancelled = [];
    private List<Attendee> people = [];
    private List<Gate> gates = [];

    /// <param name="At">When it really was.</param>
    /// <param name="Person">Null for a code that nobody has.</param>
    public sealed record Fact(Guid Id, DateTimeOffset At, Attendee? Person, Gate Gate, Direction Direction, bool? LetIn)
    {
        /// <summary>What the server said to a device that asked it.</summary>
        public string? Answer { get; set; }
    }

    private sealed class Device(TimeSpan skew)
    {
        public TimeSpan Skew => skew;
        public bool IsOnline { get; set; } = true;
        public List<(Fact Fact, string Code)> Waiting { get; } = [];
        public HashSet<(long Person, long Place)> Inside { get; } = [];
    }

    public IReadOnlyList<Fact> Facts => facts;
    public IReadOnlyDictionary<long, DateTimeOffset> Cancelled => cancelled;

    public async Task RunAsync()
    {
        await PrepareAsync();
        var devices = Enumerable.Range(0, Devices).Select(_ => new Device(TimeSpan.FromSeconds(random.Next(-600, 601)))).ToList();
        for (var number = 0; number < scans; number++)
        {
            door.App.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(1, 6_000)));
            var device = devices[random.Next(Devices)];
            // Without network for long, with it for a short while, in which most of what waits is sent.
            if (random.Next(100) < (device.IsOnline ? 40 : 1)) device.IsOnline = !device.IsOnline;
            if (random.Next(500) == 0) await CancelSomebodyAsync();
            await PassAsync(device);
            if (device.IsOnline && random.Next(2) == 0) await SendAsync(device);
        }
        foreach (var device in devices) device.IsOnline = true;
        while (devices.Exists(device => device.Waiting.Count > 0)) await Task.WhenAll(devices.Select(SendAsync));
    }

    private async Task PrepareAsync()
    {
        gates =
        [
            door.Gate,
            await door.AddGateAsync("North", gate => gate.IsEntrance = true),
            await door.AddGateAsync("Hall", gate => gate.Categories = [AttendeeCategory.Member, AttendeeCategory.Vip]),
            await door.AddGateAsync("Corridor", gate => gate.IsManyTimes = true),
        ];
        people = [.. Enumerable.Range(0, PeopleCount).Select(number => new Attendee { Name = $"Guest {seed}-{number}", Category = number % 3 == 0 ? AttendeeCategory.Guest : AttendeeCategory.Member })];
        await door.App.WriteAsync(async db =>
        {
            await Registration.RegisterEachAsync(db, door.Event, RegistrationSource.Import, people, door.App.Clock.GetUtcNow(), _ => { }, default);
            return true;
        });
    }

    private async Task PassAsync(Device device)
    {
        var person = random.Next(200) == 0 ? null : people[random.Next(people.Count)];
        var gate = gates[random.Next(gates.Count)];
        var direction = random.Next(100) switch { < 70 => Direction.In, < 95 => Direction.Out, _ => Direction.Undo };
        var here = (person?.Id ?? 0, gate.Place);
        // By its own list, which knows nothing of the other devices, a device keeps out whom it has let in itself.
        bool? letIn = device.IsOnline ? null : direction != Direction.In || gate.IsManyTimes || !device.Inside.Contains(here);
        var fact = new Fact(Guid.NewGuid(), door.App.Clock.GetUtcNow(), person, gate, direction, letIn);
        facts.Add(fact);
        device.Waiting.Add((fact, person?.TicketCode ?? SecretCode.New()));
        if (letIn is null) await SendAsync(device, [device.Waiting[^1]]);
        if (direction == Direction.In && (letIn == true || fact.Answer == "Admitted")) device.Inside.Add(here);
        else if (direction != Direction.In) device.Inside.Remove(here);
    }

    private Task SendAsync(Device device)
    {
        var waiting = device.Waiting.OrderBy(_ => random.Next()).Take(random.Next(1, 400)).ToList();
        return waiting.Count == 0 ? Task.CompletedTask : SendAsync(device, waiting);
    }

    /// <summary>The answer may be lost on the way; then the device sends it all once more, later.</summary>
    private async Task SendAsync(Device device, List<(Fact Fact, string Code)> batch)
    {
        var isAsked = batch is [{ Fact.LetIn: null }];
        var (copies, isLost) = (random.Next(10) == 0 ? 2 : 1, !isAsked && random.Next(8) == 0);
        var sentAt = door.App.Clock.GetUtcNow() + device.Skew;
        var body = batch.SelectMany(one => Enumerable.Repeat(one, copies)).Select(one => new
        {
            id = one.Fact.Id,
            code = one.Code,
            gate = one.Fact.Gate.Id,
            direction = one.Fact.Direction.ToString(),
            at = one.Fact.At + device.Skew,
            sentAt,
            letIn = one.Fact.LetIn,
        }).Take(500).ToList();
        // Now and then a device gives up waiting and sends the same once more, while the first call is still on its way.
        var pages = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => door.PostAsync(body)));
        Assert.All(pages, sent => Assert.Equal(System.Net.HttpStatusCode.OK, sent.Status));
        var page = pages[0];
        if (isLost) return;
        var answers = page.Json<Door.Answer[]>().DistinctBy(answer => answer.Id).ToDictionary(answer => answer.Id, answer => answer.Result);
        foreach (var (fact, _) in batch) fact.Answer ??= answers.GetValueOrDefault(fact.Id);
        device.Waiting.RemoveAll(one => answers.ContainsKey(one.Fact.Id));
    }

    private async Task CancelSomebodyAsync()
    {
        var person = people[random.Next(people.Count)];
        if (cancelled.ContainsKey(person.Id) || (await door.ReloadAsync(person)).HasArrived) return;
        await door.CancelAsync(person);
        cancelled[person.Id] = door.App.Clock.GetUtcNow();
    }
}
