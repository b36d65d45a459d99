using Events.Features.Accounts;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Letters.Printing;

/// <summary>What stands on the paper of a visa letter, in both languages.</summary>
/// <param name="Address">The public page where the letter is checked.</param>
public sealed record LetterPaper(VisaLetter Letter, Unit Unit, Passport Passport, string Address)
{
    /// <summary>The same in Chinese and in English stands once.</summary>
    public sealed record Fact(Bilingual Label, Bilingual Value);

    private static readonly Bilingual Draft = new("草稿", "DRAFT");
    private static readonly Bilingual Revoked = new("作废", "REVOKED");

    /// <summary>What is written across the paper, so that nobody takes it for one that counts.</summary>
    public Bilingual? Mark => Letter.IsDraft ? Draft : Letter.RevokedAt is not null ? Revoked : null;

    /// <summary>The title as it stands inside quotation marks: its own become single ones.</summary>
    public Bilingual QuotedTitle => new(Single(Letter.EventTitle.Zh), Single(Letter.EventTitle.En));

    private static string Single(string text) => text.Replace('“', '‘').Replace('”', '’');

    public Bilingual IssuedOn { get; } = Languages.Both(() => LetterDates.Days(Letter.IssuedAt, Letter.IssuedAt, Letter.TimeZone));

    public Bilingual EventDays { get; } = Languages.Both(() => LetterDates.Days(Letter.EventStartsAt, Letter.EventEndsAt, Letter.TimeZone));

    /// <summary>The code as a person types it from the paper.</summary>
    public string SpelledCode => string.Join('-', Letter.Code.Chunk(4).Select(part => new string(part)));

    /// <summary>The address of the form that takes the code, without the scheme.</summary>
    public string FormAddress => Address[(Address.IndexOf("//", StringComparison.Ordinal) + 2)..Address.LastIndexOf('/')];

    public IEnumerable<Fact> Facts(IStringLocalizer texts)
    {
        Bilingual Both(string key) => Languages.Both(() => texts[key]);
        Fact Row(string key, Func<string> value) => new(Both(key), Languages.Both(value));

        yield return Row("Name as in the passport", () => Letter.FullName);
        if (Letter.NativeName.Length > 0) yield return Row("Name in own script", () => Letter.NativeName);
        yield return Row("Sex", () => texts.Of(Letter.Sex));
        yield return Row("Date of birth", () => LetterDates.Day(Passport.BirthDate));
        yield return Row("Nationality", () => Countries.Name(Letter.Nationality));
        yield return Row("Passport number", () => Passport.Number);
        if (Passport.Expires is { } expires) yield return Row("Passport valid until", () => LetterDates.Day(expires));
        if (Letter.Organisation.Length > 0) yield return Row("Organisation", () => Letter.Organisation);
        if (Letter.JobTitle.Length > 0) yield return Row("Job title", () => Letter.JobTitle);
        yield return Row("Purpose of the visit", () => texts.Of(Letter.Purpose));
        yield return new Fact(Both("Event"), Letter.EventTitle);
        yield return new Fact(Both("Date and place"), Languages.Both(DateAndPlace));
        yield return Row("Stay in China", () => texts["{0} ({1} days)", LetterDates.Days(Letter.StayFrom, Letter.StayTo), Letter.StayTo.DayNumber - Letter.StayFrom.DayNumber + 1]);
        yield return Row("Travel and stay paid by", () => texts.Of(Letter.Payer));
        yield return Row("Contact for questions", () => string.Join(" · ", new[] { Unit.Phone, Unit.Email }.Where(part => part.Length > 0)));
    }

    private string DateAndPlace() => string.Join(Languages.Current == "zh" ? "，" : ", ",
        new[] { EventDays.ToString(), Letter.EventPlace.ToString() }.Where(part => part.Length > 0));
}
