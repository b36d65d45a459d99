using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Groups;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Events.Tests.Features.Registrations.Seats;

/// <summary>Whatever people and staff do at once: nobody is in too many, no seat stays free while somebody waits for it, and the counters are what a recount gives.</summary>
public class SeatsPropertyTests(ITestOutputHelper output)
{
    private const int Workers = 8;
    private const int Steps = 25;

    [Theory, OnBothDatabases]
    public async Task Random_sequences_of_eight_at_once_keep_every_pool_right(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        for (var round = 0; round < 3; round++)
        {
            var seed = Environment.TickCount + round;
            output.WriteLine($"{database}, seed {seed}");
            await RunAsync(app, seed, resizes: round > 0);
        }
    }

    private static async Task RunAsync(TestApp app, int seed, bool resizes)
    {
        var forum = await Planned.EventAsync(app, capacity: 12);
        var sessions = await SessionsAsync(app, forum);
        await app.WriteAsync(async db =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, forum.Id, default);
            (rules.HasWaitingList, rules.OfferHours) = (true, 1);
            rules.Set(AttendeeCategory.Press, isOnForm: true, needsApproval: false, capacity: 3, coming: 0);
            rules.Set(AttendeeCategory.Envoy, isOnForm: true, needsApproval: true, capacity: 4, coming: 0);
        });

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(app, forum, sessions, new Random(seed * 31 + worker), resizes))));

        // What became free by a larger hall goes to the next within a minute; all else goes at once.
        if (resizes) await app.RunAsync<LapseOffers>();
        await AssertRightAsync(app, forum, seed);
        // The rest comes in its time: every offer is taken or goes to the next, until nobody can be helped any more.
        for (var hour = 0; hour < 6; hour++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.RunAsync<LapseOffers>();
            await AssertRightAsync(app, forum, seed);
        }
    }

    private static async Task WorkAsync(TestApp app, Event forum, IReadOnlyList<SessionChoice> sessions, Random random, bool resizes)
    {
        for (var step = 0; step < Steps; step++)
        {
            try
            {
                await StepAsync(app, forum, sessions, random, resizes);
            }
            catch (Exception refused) when (refused is Refused or DbUpdateConcurrencyException)
            {
                // Full, decided already, or somebody else was quicker.
            }
        }
    }

    private static Task StepAsync(TestApp app, Event forum, IReadOnlyList<SessionChoice> sessions, Random random, bool resizes)
    {
        var now = app.Clock.GetUtcNow();
        return random.Next(resizes ? 14 : 13) switch
        {
            < 4 => app.WriteAsync(db => Registration.ApplyAsync(db, new Application(forum, "en", [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Person(random, sessions))], MayWait: random.Next(4) > 0), now, default)),
            4 => OnSomeAsync(app, forum, random, RegistrationState.Requested, (db, one) => one.ApproveAsync(db, now, default)),
            5 => OnSomeAsync(app, forum, random, RegistrationState.Confirmed, (db, one) => one.CancelAsync(db, now, default)),
            6 => OnSomeAsync(app, forum, random, random.Next(2) == 0 ? RegistrationState.Waiting : RegistrationState.Offered, (db, one) => one.CancelAsync(db, now, default)),
            7 => OnSomeAsync(app, forum, random, RegistrationState.Offered, (db, one) => one.AcceptOfferAsync(db, now, default)),
            8 => OnSomeAsync(app, forum, random, RegistrationState.Confirmed, (db, one) => one.Attendees[0].ChangeCategoryAsync(db, Category(random), now, default)),
            9 => app.WriteAsync(db => GroupOf(random).ReserveAsync(db, new GroupWish(forum, random.Next(2, 5), Category(random), random.Next(2) == 0 ? null : new PlaceSplit(1, 1)), now, default)),
            10 => OnSomeAsync(app, forum, random, RegistrationState.Confirmed, (db, one) => one.ReplaceAsync(db, Person(random, sessions), now, default)),
            11 => OnSomeAsync(app, forum, random, RegistrationState.Confirmed, (db, one) => LookAgainAsync(db, one, random, now)),
            12 => OnSomeAsync(app, forum, random, random.Next(3) == 0 ? RegistrationState.Waiting : RegistrationState.Confirmed, (db, one) => one.Attendees[0].ChangeSessionsAsync(db, Wish(random, sessions), now, default)),
            _ => ResizeAsync(app, forum, random),
        };
    }

    /// <summary>Three sessions of different sizes.</summary>
    private static async Task<IReadOnlyList<SessionChoice>> SessionsAsync(TestApp app, Event forum)
    {
        await app.WriteAsync(async db =>
        {
            var of = await db.Events.SingleAsync(e => e.Id == forum.Id);
            foreach (var (number, seats) in new int?[] { 3, 6, null }.Index())
            {
                var session = of.Plan($"1{number}:00", $"1{number}:30");
                (session.TakesSignUp, session.Seats.Capacity) = (true, seats);
                db.Add(session);
            }
        });
        return await app.ReadAsync(db => SessionChoice.OfAsync(db, forum, [], default));
    }

    private static SessionChoice[] Wish(Random random, IReadOnlyList<SessionChoice> sessions) => [.. sessions.Where(_ => random.Next(3) == 0)];

    private static Task OnSomeAsync(TestApp app, Event forum, Random random, RegistrationState state, Func<EventsDbContext, Registration, Task> act) => app.WriteAsync(async db =>
    {
        var ids = await db.Registrations.Where(r => r.EventId == forum.Id && r.State == state).Select(r => r.Id).ToListAsync();
        if (ids.Count == 0) return;
        var id = ids[random.Next(ids.Count)];
        await act(db, await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).FirstAsync(r => r.Id == id));
        await db.SaveChangesAsync();
    });

    private static RegistrationGroup GroupOf(Random random) => new() { Name = $"Group {random.Next(1_000_000)}", ManagerName = "Chen", ManagerEmail = "chen@example.com", Language = "en" };

    /// <summary>Somebody changes what they were approved by, and is approved again or declined.</summary>
    private static Task LookAgainAsync(EventsDbContext db, Registration one, Random random, DateTimeOffset now)
    {
        one.AskAgain([new Change("Name", "a", "b")], now);
        return random.Next(2) == 0 ? one.ApproveAsync(db, now, default) : one.DeclineAsync(db, "", now, default);
    }

    /// <summary>A larger or smaller hall, as the organiser saves it; the database lets nobody lose a seat.</summary>
    private static Task ResizeAsync(TestApp app, Event forum, Random random) => app.WriteAsync(async db =>
        (await db.Events.Include(e => e.Seats).SingleAsync(e => e.Id == forum.Id)).Seats.Capacity = random.Next(8, 20));

    private static async Task AssertRightAsync(TestApp app, Event forum, int seed)
    {
        var (rules, pools, registrations) = await app.ReadAsync(async db => (
            await RegistrationRules.OfAsync(db, forum.Id, default),
            await db.SeatPools.AsNoTracking().ToDictionaryAsync(pool => pool.Id),
            await db.Registrations.AsNoTracking().Include(r => r.Attendees).ThenInclude(a => a.Sessions).Where(r => r.EventId == forum.Id).ToListAsync()));
        var holders = registrations.Where(r => r.HoldsSeats).SelectMany(r => r.Attendees).ToList();

        Assert.True(holders.Count == pools[forum.SeatsId].Taken, $"seed {seed}: {holders.Count} hold seats, {pools[forum.SeatsId].Taken} are counted");
        Assert.True(pools[forum.SeatsId].Taken <= pools[forum.SeatsId].Capacity, $"seed {seed}: too many in the hall");
        foreach (var category in rules.Categories)
        {
            var pool = pools[category.SeatsId];
            Assert.True(holders.Count(person => person.Category == category.Category) == pool.Taken, $"seed {seed}: {category.Category} is counted wrong");
            Assert.True(pool.Taken <= pool.Capacity, $"seed {seed}: too many of {category.Category}");
        }
        foreach (var same in registrations.SelectMany(r => r.Attendees).SelectMany(person => person.Sessions).GroupBy(signUp => signUp.SeatsId))
        {
            var held = holders.Sum(person => person.Sessions.Count(signUp => signUp.SeatsId == same.Key));
            Assert.True(held == pools[same.Key].Taken, $"seed {seed}: {held} hold seats of a session, {pools[same.Key].Taken} are counted");
            Assert.True(held <= (pools[same.Key].Capacity ?? int.MaxValue), $"seed {seed}: too many in a session");
        }
        Assert.All(registrations, r => Assert.All(r.Attendees, person => Assert.Equal(r.State, person.State)));
        foreach (var waiting in registrations.Where(r => r.State == RegistrationState.Waiting)) Assert.False(FitsIn(waiting, forum, rules, pools), $"seed {seed}: a seat is free while {waiting.Id} waits for it");
    }

    private static bool FitsIn(Registration waiting, Event forum, RegistrationRules rules, Dictionary<long, SeatPool> pools) =>
        pools[forum.SeatsId].Left >= waiting.Attendees.Count
        && waiting.Attendees.SelectMany(person => person.Sessions).CountBy(signUp => signUp.SeatsId).All(same => pools[same.Key].Left is not { } left || left >= same.Value)
        && rules.Categories.All(category => waiting.Attendees.Count(person => person.Category == category.Category) is var need && (need == 0 || pools[category.SeatsId].Left >= need));

    private static AttendeeCategory Category(Random random) => new[] { AttendeeCategory.Guest, AttendeeCategory.Guest, AttendeeCategory.Press, AttendeeCategory.Envoy }[random.Next(4)];

    private static Attendee Person(Random random, IReadOnlyList<SessionChoice> sessions)
    {
        var person = new Attendee { Name = $"Person {random.Next(1_000_000)}", Email = $"{Guid.NewGuid():N}@example.com", Category = Category(random) };
        person.Choose(Wish(random, sessions));
        return person;
    }
}
