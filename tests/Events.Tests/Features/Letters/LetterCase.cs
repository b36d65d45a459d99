using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Features.Letters.Issuing;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters;

/// <summary>A unit of its own with a signatory, and an event of it from 1 to 3 December 2026 in Tianjin.</summary>
public sealed class LetterCase
{
    private LetterCase(TestApp app, Unit unit, Event @event) => (App, Unit, Event) = (app, unit, @event);

    public TestApp App { get; }
    public Unit Unit { get; }
    public Event Event { get; }

    public static async Task<LetterCase> NewAsync(TestApp app, Bilingual? title = null)
    {
        var code = TestApp.Unique("l");
        var known = await app.UnitAsync(code);
        return await app.WriteAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(u => u.Id == known.Id);
            unit.Name = new Bilingual("津港国际商会", "Jingang International Chamber of Commerce");
            unit.Address = new Bilingual("天津市海河东路 26 号，300000", "26 Haihe East Road, Tianjin 300000, China");
            (unit.Phone, unit.Email) = ("+86 22 0000 1501", "office@demo.example");
            (unit.Signatory, unit.SignatoryTitle) = (new Bilingual("李景行", "LI Jingxing"), new Bilingual("秘书长", "Secretary-General"));
            var @event = new Event
            {
                Code = SecretCode.NewShort(),
                Slug = TestApp.Unique("forum"),
                TimeZone = "Asia/Shanghai",
                UnitId = unit.Id,
                Title = title ?? new Bilingual("第八届津港经贸论坛", "8th Tianjin–Hong Kong Economic and Trade Forum"),
                Place = new Bilingual("天津梅江会展中心", "Meijiang Convention Centre, Tianjin"),
            };
            var now = app.Clock.GetUtcNow();
            @event.Schedule(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero), now);
            @event.Publish(now);
            db.Add(@event);
            await db.SaveChangesAsync();
            return new LetterCase(app, unit, @event);
        });
    }

    /// <summary>Moves the event to another day.</summary>
    public Task HoldAgainAsync(DateTimeOffset start) => App.WriteAsync(async db =>
        (await db.Events.SingleAsync(e => e.Id == Event.Id)).Schedule(start, start.AddHours(8), App.Clock.GetUtcNow()));

    public Task<Visitor> SignInAsync(Role role, string language = "en") => App.SignInAsync(role, Unit.Code, language);

    /// <summary>Somebody who asked for a letter.</summary>
    public async Task<Attendee> AttendeeAsync(string name = "João Carlos de ALMEIDA", string language = "en", bool asks = true)
    {
        var registration = await App.WriteAsync(async db => await Registration.RegisterAsync(
            db, await db.Events.SingleAsync(e => e.Id == Event.Id), RegistrationSource.Import, language,
            [new Attendee { Name = name, Email = TestApp.Unique("guest") + "@example.com", Organisation = "Porto do Brasil S.A.", JobTitle = "Director", Country = "BR", NeedsVisaLetter = asks }],
            App.Clock.GetUtcNow(), CancellationToken.None));
        return registration.Attendees[0];
    }

    public string FormOf(Attendee attendee) => $"/desk/events/{Event.Id}/attendees/{attendee.Id}/letters/new";

    /// <summary>Issues a letter as staff do, through the form.</summary>
    public async Task<VisaLetter> IssueAsync(Visitor staff, Attendee attendee, object? fields = null)
    {
        var page = await staff.GetAsync(FormOf(attendee));
        page = await page.SubmitAsync("form.form", Filled(fields));
        if (!page.Location.StartsWith("/desk/letters/")) throw new InvalidOperationException(string.Join(' ', page.Errors) + page.Flash);
        return await LetterAsync(long.Parse(page.Location["/desk/letters/".Length..]));
    }

    public Task<VisaLetter> LetterAsync(long id) => App.ReadAsync(db => db.VisaLetters.AsNoTracking().SingleAsync(letter => letter.Id == id));

    /// <summary>A letter without the form, as often as a test likes.</summary>
    public async Task<VisaLetter> IssueQuicklyAsync(Attendee attendee, Func<Task>? then = null)
    {
        var issuer = await App.PersonAsync(Role.Organiser, Unit.Code);
        return await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<EventsDbContext>();
            var person = await db.Attendees.Include(a => a.Registration).Include(a => a.Event).ThenInclude(e => e.Unit).SingleAsync(a => a.Id == attendee.Id);
            var form = LetterForm.For(person);
            (form.Sex, form.BirthDate, form.PassportNumber) = (Sex.Female, new DateOnly(1980, 1, 31), "PA0000001");
            var letter = form.ToLetter(person, services.GetRequiredService<Vault>(), App.Clock.GetUtcNow());
            await db.WriteAsync(async () =>
            {
                await letter.IssueAsync(db, person.Event.Unit, issuer.Id, "Asia/Shanghai", App.Clock.GetUtcNow(), CancellationToken.None);
                if (then is not null) await then();
            });
            return letter;
        });
    }

    /// <summary>What staff add to what is known of the person.</summary>
    public static Dictionary<string, object?> Filled(object? fields = null)
    {
        var filled = new Dictionary<string, object?>
        {
            ["Sex"] = "Male",
            ["BirthDate"] = new DateOnly(1971, 3, 14),
            ["PassportNumber"] = "FX123456",
            ["PassportExpires"] = new DateOnly(2031, 7, 9),
            ["SendByMail"] = false,
        };
        foreach (var property in fields?.GetType().GetProperties() ?? []) filled[property.Name] = property.GetValue(fields);
        return filled;
    }
}
