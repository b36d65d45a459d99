using Events.Platform.Tables;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations.Import;

/// <summary>One row of a list as a person, with everything that is wrong about it.</summary>
public sealed class CheckedRow
{
    private readonly List<Problem> problems = [];

    /// <param name="Field">The column it speaks of, see <see cref="AttendeeColumns"/>.</param>
    public sealed record Problem(string Field, Refusal Refusal, params object[] Arguments);

    public required SheetRow Row { get; init; }
    public required Attendee Person { get; init; }
    public IReadOnlyList<Problem> Problems => problems;
    public bool IsGood => problems.Count == 0;

    /// <summary>The row's text for a field, as it stands in the file or was mended.</summary>
    public required Func<string, string> Text { get; init; }

    public static CheckedRow Read(SheetRow row, ColumnMap columns)
    {
        string Text(string field) => columns.Value(row, field);
        var read = new CheckedRow { Row = row, Person = new Attendee { Name = Cells.Name(Text(AttendeeColumns.Name)) }, Text = Text };
        read.ReadTexts();
        read.ReadAddresses();
        read.ReadAnswers();
        return read;
    }

    /// <summary>What will be stored for a field, where it differs from the text.</summary>
    public string Shown(string field) => field switch
    {
        AttendeeColumns.Name => Person.Name,
        AttendeeColumns.Email => Person.Email,
        AttendeeColumns.Phone => Person.Phone,
        AttendeeColumns.Country => Countries.Name(Person.Country),
        _ => Text(field),
    };

    public void Add(string field, Refusal refusal, params object[] arguments) => problems.Add(new Problem(field, refusal, arguments));

    private void ReadTexts()
    {
        if (Person.Name.Length == 0) Add(AttendeeColumns.Name, ImportErrors.NameIsMissing);
        var latin = Text(AttendeeColumns.LatinName);
        if (PersonRules.TryLatin(latin, out var name)) Person.LatinName = name;
        else Add(AttendeeColumns.LatinName, ImportErrors.NameIsNotLatin, latin);
        Person.Organisation = Text(AttendeeColumns.Organisation);
        Person.JobTitle = Text(AttendeeColumns.JobTitle);
        Person.Diet = Text(AttendeeColumns.Diet);
        Person.Category = CategoryWords.Read(Text(AttendeeColumns.Category));
        Limit(AttendeeColumns.Name, Person.Name, Attendee.NameLength);
        Limit(AttendeeColumns.LatinName, Person.LatinName, Attendee.NameLength);
        Limit(AttendeeColumns.Organisation, Person.Organisation, Attendee.OrganisationLength);
        Limit(AttendeeColumns.JobTitle, Person.JobTitle, Attendee.JobTitleLength);
        Limit(AttendeeColumns.Diet, Person.Diet, Attendee.DietLength);
    }

    private void ReadAddresses()
    {
        // Of several addresses the first one gets the ticket.
        var email = Text(AttendeeColumns.Email);
        if (Cells.TryEmails(email, out var addresses)) Person.Email = addresses.FirstOrDefault() ?? "";
        else Add(AttendeeColumns.Email, ImportErrors.EmailIsWrong, email);
        Limit(AttendeeColumns.Email, Person.Email, Attendee.EmailLength);

        var phone = Text(AttendeeColumns.Phone);
        if (PersonRules.TryPhone(phone, out var number)) Person.Phone = number;
        else Add(AttendeeColumns.Phone, ImportErrors.PhoneIsWrong, phone);
        Limit(AttendeeColumns.Phone, Person.Phone, Attendee.PhoneLength);
    }

    private void ReadAnswers()
    {
        var country = Text(AttendeeColumns.Country);
        if (Cells.TryCountry(country, out var code)) Person.Country = code ?? "";
        else Add(AttendeeColumns.Country, ImportErrors.CountryIsUnknown, country);

        var answer = Text(AttendeeColumns.VisaLetter);
        if (Cells.TryYesNo(answer, out var needs)) Person.NeedsVisaLetter = needs ?? false;
        else Add(AttendeeColumns.VisaLetter, ImportErrors.AnswerIsUnclear, answer);
    }

    private void Limit(string field, string text, int most)
    {
        if (text.Length > most) Add(field, ImportErrors.NameIsTooLong, most);
    }
}
