using System.Net;
using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters.Issuing;

public class NewLettersTests
{
    [Theory, OnBothDatabases]
    public async Task The_form_knows_what_the_person_has_told_and_the_days_around_the_event(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);

        var page = await staff.GetAsync(letters.FormOf(await letters.AttendeeAsync("ALMEIDA João")));

        Assert.Equal("ALMEIDA Joao", page.Document.QuerySelector("#FullName")!.GetAttribute("value"));
        Assert.Equal("BR", page.Document.QuerySelector("#Nationality option[selected]")!.GetAttribute("value"));
        Assert.Equal("2026-11-30", page.Document.QuerySelector("#StayFrom")!.GetAttribute("value"));
        Assert.Equal("2026-12-04", page.Document.QuerySelector("#StayTo")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_keeps_what_its_paper_says_though_the_event_moves(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);

        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync(), new { PassportNumber = "ｆｘ 123-456" });
        await letters.HoldAgainAsync(new DateTimeOffset(2027, 5, 1, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal("456", letter.PassportTail);
        Assert.Equal("LI Jingxing", letter.Signatory.En);
        Assert.Equal(new DateTimeOffset(2026, 12, 4, 16, 0, 0, TimeSpan.Zero), letter.ValidUntil);
        Assert.Equal(2026, (await letters.LetterAsync(letter.Id)).EventStartsAt.Year);
    }

    [Theory]
    [OnBothDatabases("PassportNumber", "12", "5 to 12 letters and digits")]
    [OnBothDatabases("PassportNumber", "FX12<b>456", "5 to 12 letters and digits")]
    [OnBothDatabases("BirthDate", "2026-01-01", "year of birth")]
    [OnBothDatabases("PassportExpires", "2026-12-02", "expires before the stay ends")]
    [OnBothDatabases("StayFrom", "2027-01-01", "not be earlier")]
    [OnBothDatabases("StayTo", "2026-11-30", "at least one day of the event")]
    [OnBothDatabases("StayTo", "2027-06-01", "90 days at most")]
    [OnBothDatabases("Nationality", "XX", "choose a country")]
    [OnBothDatabases("FullName", " ", "fill this in")]
    [OnBothDatabases("FullName", "ALMEIDA João", "without accents")]
    [OnBothDatabases("FullName", "张伟", "Latin letters of the passport")]
    [OnBothDatabases("Nationality", "CN", "need no visa")]
    [OnBothDatabases("Nationality", "HK", "need no visa")]
    [OnBothDatabases("Nationality", "TW", "need no visa")]
    public async Task What_cannot_be_right_is_refused_beside_its_field_and_nothing_typed_is_lost(Database database, string field, string value, string words)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var fields = LetterCase.Filled();
        fields["JobTitle"] = "Keeper of the lighthouse";
        fields[field] = value;

        var page = await (await staff.GetAsync(letters.FormOf(await letters.AttendeeAsync()))).SubmitAsync("form.form", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, string.Join(' ', page.Errors));
        Assert.Equal("Keeper of the lighthouse", page.Document.QuerySelector("#JobTitle")!.GetAttribute("value"));
        Assert.Equal(0, await letters.App.ReadAsync(db => db.VisaLetters.CountAsync(letter => letter.EventId == letters.Event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_of_nationalities_leaves_out_those_who_need_no_visa(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var page = await (await letters.SignInAsync(Role.Staff)).GetAsync(letters.FormOf(await letters.AttendeeAsync()));

        var codes = page.Document.QuerySelectorAll("#Nationality option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Contains("BR", codes);
        Assert.Empty(codes.Intersect(["CN", "HK", "MO", "TW"]));
    }

    [Theory, OnBothDatabases]
    public async Task A_preview_shows_the_paper_as_a_draft_and_stores_nothing(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var attendee = await letters.AttendeeAsync();
        var form = await staff.GetAsync(letters.FormOf(attendee));
        var address = form.Document.QuerySelector("button[formaction]")!.GetAttribute("formaction")!;
        form.Document.QuerySelector("form.form")!.SetAttribute("action", address);

        var page = await form.SubmitAsync("form.form", LetterCase.Filled());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("草稿DRAFT", page.Text(".paper-mark")!.Replace(" ", ""));
        Assert.Contains("FX123456", page.Words);
        Assert.Null(page.Document.QuerySelector(".verify svg"));
        Assert.Equal(0, await letters.App.ReadAsync(db => db.VisaLetters.CountAsync(letter => letter.EventId == letters.Event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_passport_that_expires_soon_needs_a_second_thought(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var page = await staff.GetAsync(letters.FormOf(await letters.AttendeeAsync()));
        Assert.Null(page.Document.QuerySelector("#IssueAllTheSame"));

        page = await page.SubmitAsync("form.form", LetterCase.Filled(new { PassportExpires = new DateOnly(2027, 5, 31) }));
        Assert.Contains("six months", string.Join(' ', page.Errors));
        page = await page.SubmitAsync("form.form", new { IssueAllTheSame = true });

        Assert.StartsWith("/desk/letters/", page.Location);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_gets_a_second_letter_while_the_first_one_counts(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var person = await letters.AttendeeAsync();
        var open = await (await letters.SignInAsync(Role.Organiser)).GetAsync(letters.FormOf(person));
        var letter = await letters.IssueAsync(staff, person);

        var page = await open.SubmitAsync("form.form", LetterCase.Filled());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/desk/letters/{letter.Id}']"));
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_signatory_nothing_is_signed(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        await letters.App.WriteAsync(async db => (await db.Units.SingleAsync(unit => unit.Id == letters.Unit.Id)).Signatory = new Events.Platform.Text.Bilingual());
        var staff = await letters.SignInAsync(Role.Staff);

        var page = await (await staff.GetAsync(letters.FormOf(await letters.AttendeeAsync()))).SubmitAsync("form.form", LetterCase.Filled());

        Assert.Contains("nobody who signs its letters", page.Words);
        Assert.Equal(0, await letters.App.ReadAsync(db => db.VisaLetters.CountAsync(letter => letter.EventId == letters.Event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_cancelled_gets_none(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var person = await letters.AttendeeAsync();
        await Registered.CancelAsync(letters.App, person);

        var page = await (await letters.SignInAsync(Role.Staff)).GetAsync(letters.FormOf(person));

        Assert.Null(page.Document.QuerySelector("form.form"));
    }
}
