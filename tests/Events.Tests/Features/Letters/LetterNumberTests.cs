using Events.Features.Letters;
using Events.Platform.Web;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters;

public class LetterNumberTests
{
    [Theory, OnBothDatabases]
    public async Task Fifty_at_once_leave_no_gap_though_some_are_refused(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var twice = await letters.AttendeeAsync();
        await letters.IssueQuicklyAsync(twice);
        var people = new List<Events.Features.Registrations.Attendee>();
        for (var i = 0; i < 50; i++) people.Add(i % 5 == 1 ? twice : await letters.AttendeeAsync($"Guest {(char)('A' + i / 26)}{(char)('A' + i % 26)}"));

        // One in five is refused by the database, one by a rule after the number was taken.
        var done = await Task.WhenAll(people.Select((person, i) => Task.Run(() => TryAsync(letters, person, refuse: i % 5 == 2))));

        Assert.Equal(30, done.Count(issued => issued));
        Assert.Equal(Enumerable.Range(1, 31), await NumbersAsync(letters));
    }

    [Theory, OnBothDatabases]
    public async Task Each_unit_and_year_counts_from_one(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var (one, other) = (await LetterCase.NewAsync(app), await LetterCase.NewAsync(app));
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

        await one.IssueQuicklyAsync(await one.AttendeeAsync());
        var second = await one.IssueQuicklyAsync(await one.AttendeeAsync());
        var elsewhere = await other.IssueQuicklyAsync(await other.AttendeeAsync());
        await one.HoldAgainAsync(new DateTimeOffset(2027, 5, 1, 1, 0, 0, TimeSpan.Zero));
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero));
        var afterNewYearInBeijing = await one.IssueQuicklyAsync(await one.AttendeeAsync());

        Assert.Equal($"{one.Unit.Code.ToUpperInvariant()}-2026-0002", second.Number);
        Assert.Equal($"{other.Unit.Code.ToUpperInvariant()}-2026-0001", elsewhere.Number);
        Assert.Equal($"{one.Unit.Code.ToUpperInvariant()}-2027-0001", afterNewYearInBeijing.Number);
    }

    private static async Task<bool> TryAsync(LetterCase letters, Events.Features.Registrations.Attendee person, bool refuse)
    {
        try
        {
            await letters.IssueQuicklyAsync(person, () => refuse ? throw new Refused(LetterErrors.NoEmail) : Task.CompletedTask);
            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }

    private static async Task<IEnumerable<int>> NumbersAsync(LetterCase letters)
    {
        var numbers = await letters.App.ReadAsync(db => db.VisaLetters.Where(letter => letter.EventId == letters.Event.Id).Select(letter => letter.Number).ToListAsync());
        return numbers.Select(number => int.Parse(number.Split('-')[^1])).Order();
    }
}
