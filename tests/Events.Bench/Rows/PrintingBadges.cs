using Events.Bench.Measuring;
using Events.Features.CheckIn.Badges;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Tests.Features.CheckIn;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>1,000 badges in one PDF.</summary>
public sealed class PrintingBadges : IWork
{
    private const int Badges = 1000;

    public string Name => "badges";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var app = await Product.QuietAsync();
        var door = await Door.OpenAsync(app);
        await app.WriteAsync(db => Registration.RegisterAsync(db, door.Event, RegistrationSource.Import, "zh",
            [.. Enumerable.Range(0, Badges).Select(i => new Attendee { Name = $"欧阳{i}", LatinName = $"OUYANG Number {i}", Organisation = "天津泰达进出口贸易有限公司", JobTitle = "经理" })], app.Clock.GetUtcNow(), default));

        var rounds = new List<double>();
        for (var round = 0; round < 4; round++) rounds.Add(await Measurement.SecondsAsync(() => PrintAsync(app, door)));
        return [Row.AtMost(6, "1,000 badges in one PDF", Measurement.Median(rounds[1..]), "s")];
    }

    private static Task PrintAsync(TestApp app, Door door) => app.InScopeAsync(async services =>
    {
        var papers = services.GetRequiredService<BadgePapers>();
        var sheet = await papers.ReadAsync(door.Event, Badge.Wanted(services.GetRequiredService<EventsDbContext>().Attendees, door.Event.Id), default);
        await papers.PrintAsync(sheet);
        await papers.NoteAsync(sheet, default);
    });
}
