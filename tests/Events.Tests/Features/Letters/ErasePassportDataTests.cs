using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters;

public class ErasePassportDataTests
{
    private static readonly DateTimeOffset EventEnds = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [OnBothDatabases(null, 30)]
    [OnBothDatabases("0", 0)]
    [OnBothDatabases("7", 7)]
    public async Task Passport_data_goes_when_its_days_are_over_and_the_letter_stays_verifiable(Database database, string? setting, int days)
    {
        var options = new TestOptions { IsQuiet = true };
        if (setting is not null) options.Settings["Letters:KeepPassportDays"] = setting;
        await using var app = await TestApp.StartAsync(database, options);
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());

        app.Clock.SetUtcNow(EventEnds.AddDays(days).AddMinutes(-1));
        await app.RunAsync<ErasePassportData>();
        Assert.True((await letters.LetterAsync(letter.Id)).HasPassport);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunAsync<ErasePassportData>();
        var erased = await letters.LetterAsync(letter.Id);
        Assert.Equal((null, null, null, ""), (erased.PassportNumber, erased.BirthDate, erased.PassportExpires, erased.PassportTail));

        staff = await letters.SignInAsync(Role.Staff);
        Assert.Contains("erased", (await staff.GetAsync($"/desk/letters/{letter.Id}")).Words);
        Assert.Equal($"/desk/letters/{letter.Id}", (await staff.GetAsync($"/desk/letters/{letter.Id}/pdf")).Location);
        Assert.Contains("Joao Carlos de ALMEIDA", (await app.Visit().GetAsync($"/verify/{letter.Code}")).Words);
        Assert.DoesNotContain("FX123456", string.Concat(await app.ReadAsync(db => db.AuditEntries.Select(entry => entry.Changes).ToListAsync())));
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_moves_keeps_its_letters_whole_until_then(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());
        await letters.HoldAgainAsync(new DateTimeOffset(2027, 5, 1, 1, 0, 0, TimeSpan.Zero));

        app.Clock.SetUtcNow(EventEnds.AddDays(60));
        await app.RunAsync<ErasePassportData>();

        Assert.True((await letters.LetterAsync(letter.Id)).HasPassport);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("366")]
    public async Task A_setting_beyond_its_limits_stops_the_start(string days) => await Assert.ThrowsAnyAsync<Exception>(() =>
        TestApp.StartAsync(Database.Sqlite, new TestOptions { IsQuiet = true, Settings = { ["Letters:KeepPassportDays"] = days } }));
}
