using System.Net;
using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters;

public class VisaLetterTests
{
    [Theory, OnBothDatabases]
    public async Task An_issued_letter_prints_on_one_page_and_verifies(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Organiser);

        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());

        var pdf = await staff.GetAsync($"/desk/letters/{letter.Id}/pdf");
        Assert.Equal("application/pdf", pdf.ContentHeaders.ContentType!.MediaType);
        Assert.StartsWith("%PDF", pdf.Body);
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf.Bytes), @"/Type\s*/Page\b"));
        foreach (var (language, valid) in new[] { ("en", "Valid"), ("zh", "有效") })
        {
            var page = await app.Visit(language).GetAsync($"/verify/{letter.Code}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(letter.Number, page.Words);
            Assert.Contains(valid, page.Words);
            Assert.DoesNotContain("FX123456", page.Body);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/verify/AAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Numbers_have_no_gap_when_many_are_issued_at_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Organiser);

        var people = new List<Events.Features.Registrations.Attendee>();
        for (var number = 0; number < 12; number++) people.Add(await letters.AttendeeAsync($"Guest {number}"));
        var issued = await Task.WhenAll(people.Select(async (person, number) =>
        {
            var visitor = await letters.SignInAsync(Role.Organiser);
            var page = await (await visitor.GetAsync(letters.FormOf(person))).SubmitAsync("form.form", LetterCase.Filled(new { PassportNumber = number % 3 == 0 ? "!" : $"FX12345{number}" }));
            return page.Location.StartsWith("/desk/letters/");
        }));

        var numbers = await app.ReadAsync(db => db.VisaLetters.Where(letter => letter.EventId == letters.Event.Id).Select(letter => letter.Number).OrderBy(n => n).ToListAsync());
        Assert.Equal(8, issued.Count(done => done));
        Assert.Equal(Enumerable.Range(1, 8), numbers.Select(number => int.Parse(number.Split('-')[^1])));
    }

    [Theory, OnBothDatabases]
    public async Task The_passport_number_is_nowhere_in_clear(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Organiser);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync(), new { PassportNumber = "ZQ7654321" });

        var trail = await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Subject == nameof(VisaLetter) && entry.SubjectId == letter.Id).Select(entry => entry.Changes).ToListAsync());

        Assert.NotEmpty(trail);
        Assert.All(trail, changes => Assert.DoesNotContain("ZQ7654321", changes));
        Assert.DoesNotContain("ZQ7654321", System.Text.Json.JsonSerializer.Serialize(letter));
        Assert.DoesNotContain("ZQ7654321", (await staff.GetAsync($"/desk/letters/{letter.Id}")).Body);
    }
}
