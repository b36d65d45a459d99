using Events.Bench.Measuring;
using Events.Features.Letters;
using Events.Features.Letters.Printing;
using Events.Platform.Data;
using Events.Tests.Features.Letters;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Bench.Rows;

/// <summary>50 visa letters in one PDF.</summary>
public sealed class PrintingLetters : IWork
{
    private const int Letters = 50;

    public string Name => "letters";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var app = await Product.QuietAsync();
        var letters = await LetterCase.NewAsync(app);
        var ids = new List<long>();
        for (var number = 0; number < Letters; number++) ids.Add((await letters.IssueQuicklyAsync(await letters.AttendeeAsync($"GUEST Number {number}"))).Id);

        var rounds = new List<double>();
        for (var round = 0; round < 4; round++) rounds.Add(1000 * await Measurement.SecondsAsync(() => PrintAsync(app, ids)) / Letters);
        return [Row.AtMost(100, "visa letter as PDF, each of 50", Measurement.Median(rounds[1..]), "ms")];
    }

    private static Task PrintAsync(TestApp app, List<long> ids) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<EventsDbContext>();
        var papers = services.GetRequiredService<LetterPapers>();
        var read = new List<LetterPaper>();
        foreach (var letter in await db.VisaLetters.Include(letter => letter.Unit).Where(letter => ids.Contains(letter.Id)).ToListAsync())
            read.Add(await papers.ReadAsync(letter, "Letter as PDF", default));
        await papers.PrintAsync(read);
    });
}
