using System.Net;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters.Passports;

public class PassportTests
{
    [Theory, OnBothDatabases]
    public async Task No_table_holds_a_passport_number_or_birth_date_in_clear(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync(), new { PassportNumber = "ZQ7654321", BirthDate = new DateOnly(1957, 8, 29), SendByMail = true });
        await staff.GetAsync($"/desk/letters/{letter.Id}/pdf");
        await staff.GetAsync($"/desk/letters/{letter.Id}/passport");
        await (await staff.GetAsync($"/desk/letters/{letter.Id}/revocation/new")).SubmitAsync("form.form", new { Reason = "Mistake" });

        var cells = await app.ReadAsync(AllTextAsync);

        Assert.Contains(cells, cell => cell.Contains(letter.Number));
        Assert.DoesNotContain(cells, cell => cell.Contains("ZQ7654321") || cell.Contains("7654321") || cell.Contains("1957-08-29") || cell.Contains("2031-07-09"));
        if (database == Database.Sqlite) Assert.DoesNotContain("ZQ7654321", System.Text.Encoding.Latin1.GetString(await RawAsync(app)));
    }

    [Theory, OnBothDatabases]
    public async Task Each_look_is_audited(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());

        var page = await staff.GetAsync($"/desk/letters/{letter.Id}");
        Assert.DoesNotContain("FX123", page.Body);
        Assert.Contains("•••••456", page.Words);
        page = await page.ClickAsync($"a[href='/desk/letters/{letter.Id}/passport']");
        Assert.Contains("FX123456", page.Words);
        await staff.GetAsync($"/desk/letters/{letter.Id}/pdf");
        await staff.GetAsync($"/desk/letters/{letter.Id}/print");

        var looks = await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Action == "Viewed" && entry.SubjectId == letter.Id && entry.Subject == "VisaLetter").OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal(["\"Passport on the page\"", "\"Letter as PDF\"", "\"Letter to print\""], looks.Select(look => look.Changes));
        Assert.All(looks, look => Assert.Equal($"staff@{letters.Unit.Code}.example", look.Actor));
    }

    [Theory, OnBothDatabases]
    public async Task A_viewer_sees_letters_without_passports(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());
        var viewer = await letters.SignInAsync(Role.Viewer);

        var page = await viewer.GetAsync($"/desk/letters/{letter.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href$='/pdf'], main a[href$='/passport'], main a[href$='/revocation/new'], main form"));
        foreach (var part in new[] { "/pdf", "/print", "/passport", "/revocation/new" })
            Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/desk/letters/{letter.Id}{part}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync(letters.FormOf(await letters.AttendeeAsync()))).Status);
    }

    [Theory]
    [OnBothDatabases(Role.Partner, null, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Administrator, "another", HttpStatusCode.NotFound)]
    public async Task A_partner_and_another_unit_see_nothing(Database database, Role role, string? unit, HttpStatusCode answer)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var person = await letters.AttendeeAsync();
        var letter = await letters.IssueQuicklyAsync(person);
        var visitor = await letters.App.SignInAsync(role, unit);

        foreach (var address in new[] { $"/desk/events/{letters.Event.Id}/letters", letters.FormOf(person), $"/desk/letters/{letter.Id}", $"/desk/letters/{letter.Id}/pdf", $"/desk/letters/{letter.Id}/print", $"/desk/letters/{letter.Id}/passport", $"/desk/letters/{letter.Id}/revocation/new" })
            Assert.Equal(answer, (await visitor.GetAsync(address)).Status);
    }

    /// <summary>Every text of every table.</summary>
    private static async Task<List<string>> AllTextAsync(EventsDbContext db)
    {
        var cells = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var column = 0; column < reader.FieldCount; column++) cells.Add(reader.GetValue(column).ToString() ?? "");
        }
        return cells;
    }

    private static async Task<byte[]> RawAsync(TestApp app)
    {
        using var bytes = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "events.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await stream.CopyToAsync(bytes);
        }
        return bytes.ToArray();
    }
}
