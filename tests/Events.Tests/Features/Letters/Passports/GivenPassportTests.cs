using System.Net;
using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Features.Registrations.Forms;
using Events.Platform.Data;
using Events.Tests.Features.Registrations;
using Events.Tests.Features.Registrations.Forms;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Letters.Passports;

/// <summary>Passport data that people give when they register.</summary>
public class GivenPassportTests
{
    [Theory, OnBothDatabases]
    public async Task They_are_under_lock_audited_and_ready_for_the_letter(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var passport = Ask(QuestionKind.Passport, "Passport", required: true);
        await AskAsync(app, letters.Event, passport);

        var ticket = await RegisterAsync(app, letters.Event, Filled(passport));
        Assert.StartsWith("/r/", ticket.Location);
        var person = (await Registered.AllAsync(app, letters.Event)).Single();
        Assert.Empty(await AnswersAsync(app, letters.Event));
        await app.ReadAsync(async db =>
        {
            var given = await db.GivenPassports.AsNoTracking().SingleAsync();
            Assert.DoesNotContain("ZQ7654321", given.Number.Cipher);
            Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.Changes).ToListAsync(), changes => changes.Contains("ZQ7654321") || changes.Contains("1957-08-29"));
            Assert.DoesNotContain(await db.OutboxMails.ToListAsync(), mail => System.Text.Json.JsonSerializer.Serialize(mail).Contains("ZQ7654321"));
            return true;
        });

        var own = await app.Visit().GetAsync(ticket.Location + "/edit");
        Assert.DoesNotContain("ZQ7654321", own.Body);
        Assert.Contains("We keep your passport data already.", own.Words);
        Assert.Equal("Saved.", (await own.SubmitAsync("form.form")).Flash);

        var staff = await letters.SignInAsync(Role.Staff);
        var page = await staff.GetAsync($"/desk/events/{letters.Event.Id}/attendees/{person.Id}");
        Assert.DoesNotContain("ZQ7654321", page.Body);
        Assert.Contains("ZQ7654321", (await page.ClickAsync("a[href$='/passport']")).Words);
        Assert.Equal("ZQ7654321", (await staff.GetAsync($"/desk/events/{letters.Event.Id}/attendees/{person.Id}/letters/new")).Document.QuerySelector("#PassportNumber")!.GetAttribute("value"));
        var looks = await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Action == "Viewed" && entry.Subject == "GivenPassport").OrderBy(entry => entry.Id).Select(entry => entry.Changes).ToListAsync());
        Assert.Equal(["\"Passport on the person's page\"", "\"Passport for a new letter\""], looks);
        Assert.NotEqual(HttpStatusCode.OK, (await (await letters.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{letters.Event.Id}/attendees/{person.Id}/passport")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_safe_is_opened_once_though_the_letter_is_refused(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var passport = Ask(QuestionKind.Passport, "Passport");
        await AskAsync(app, letters.Event, passport);
        await RegisterAsync(app, letters.Event, Filled(passport));
        var person = (await Registered.AllAsync(app, letters.Event)).Single();
        var page = await (await letters.SignInAsync(Role.Staff)).GetAsync(letters.FormOf(person));

        var again = await page.SubmitAsync("form.form", LetterCase.Filled(new { Nationality = "XX", PassportNumber = "FX999999" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("FX999999", again.Document.QuerySelector("#PassportNumber")!.GetAttribute("value"));
        Assert.Equal(1, await app.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "Viewed" && entry.Subject == "GivenPassport")));
    }

    [Theory, OnBothDatabases]
    public async Task They_are_erased_in_time(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var passport = Ask(QuestionKind.Passport, "Passport");
        await AskAsync(app, letters.Event, passport);
        await RegisterAsync(app, letters.Event, Filled(passport));
        Assert.Equal(1, await app.ReadAsync(db => db.GivenPassports.CountAsync()));

        app.Clock.Advance(letters.Event.EndsAt.AddDays(29) - app.Clock.GetUtcNow());
        await app.RunAsync<ErasePassportData>();
        Assert.Equal(1, await app.ReadAsync(db => db.GivenPassports.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunAsync<ErasePassportData>();
        Assert.Equal(0, await app.ReadAsync(db => db.GivenPassports.CountAsync()));
    }

    [Theory, OnBothDatabases("Number", "12"), OnBothDatabases("Nationality", "XX"), OnBothDatabases("Sex", "?"), OnBothDatabases("BirthDate", "2026-01-01"), OnBothDatabases("Expires", "2020-01-01"), OnBothDatabases("Expires", "")]
    public async Task What_cannot_be_right_is_refused_at_its_field(Database database, string part, string value)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var passport = Ask(QuestionKind.Passport, "Passport");
        await AskAsync(letters.App, letters.Event, passport);
        var filled = Filled(passport);
        filled[$"{passport.Field()}.{part}"] = value;

        var page = await RegisterAsync(letters.App, letters.Event, filled);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"#Answers_passport__{part}", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    private static Dictionary<string, object?> Filled(Question passport) => new()
    {
        [$"{passport.Field()}.Number"] = "zq 7654321",
        [$"{passport.Field()}.Nationality"] = "FR",
        [$"{passport.Field()}.Sex"] = "F",
        [$"{passport.Field()}.BirthDate"] = "1957-08-29",
        [$"{passport.Field()}.Expires"] = "2031-07-09",
    };

    [Theory, OnBothDatabases]
    public async Task Of_who_does_not_come_they_are_erased_earlier_and_no_link_fetches_them_unasked(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var passport = Ask(QuestionKind.Passport, "Passport");
        await AskAsync(app, letters.Event, passport);
        var ticket = await RegisterAsync(app, letters.Event, Filled(passport));
        var person = (await Registered.AllAsync(app, letters.Event)).Single();
        var page = await (await letters.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{letters.Event.Id}/attendees/{person.Id}");
        Assert.Equal(2, page.Document.QuerySelectorAll("a[href$='/passport'][data-turbo-prefetch=false], a[href$='/letters/new'][data-turbo-prefetch=false]").Length);

        await ticket.SubmitAsync("form[action$=cancellation]");
        app.Clock.Advance(TimeSpan.FromDays(29));
        await app.RunAsync<ErasePassportData>();
        Assert.Equal(1, await app.ReadAsync(db => db.GivenPassports.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunAsync<ErasePassportData>();
        Assert.Equal(0, await app.ReadAsync(db => db.GivenPassports.CountAsync()));
    }
}
