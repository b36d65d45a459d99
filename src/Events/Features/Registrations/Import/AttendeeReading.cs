using Events.Platform.Imports;
using Events.Platform.Tables;

namespace Events.Features.Registrations.Import;

/// <summary>Reads one row of a list as a person, and says what in it cannot be read.</summary>
public sealed class AttendeeReading(SheetRow row, ColumnMap columns, CheckedRow result)
{
    private readonly Attendee person = new() { Name = Cells.Name(columns.Value(row, AttendeeColumns.Name)) };

    public static Attendee Read(SheetRow row, ColumnMap columns, CheckedRow result)
    {
        var reading = new AttendeeReading(row, columns, result);
        reading.ReadTexts();
        reading.ReadAddresses();
        reading.ReadAnswers();
        return reading.person;
    }

    private void ReadTexts()
    {
        if (person.Name.Length == 0) result.Refuse(AttendeeColumns.Name, AttendeeImportErrors.NameIsMissing);
        var latin = Text(AttendeeColumns.LatinName);
        if (PersonRules.TryLatin(latin, out var name)) person.LatinName = name;
        else result.Refuse(AttendeeColumns.LatinName, AttendeeImportErrors.NameIsNotLatin, latin);
        person.Organisation = Text(AttendeeColumns.Organisation);
        person.JobTitle = Text(AttendeeColumns.JobTitle);
        person.Diet = Text(AttendeeColumns.Diet);
        person.Category = CategoryWords.Read(Text(AttendeeColumns.Category));
        Limit(AttendeeColumns.Name, person.Name, Attendee.NameLength);
        Limit(AttendeeColumns.LatinName, person.LatinName, Attendee.NameLength);
        Limit(AttendeeColumns.Organisation, person.Organisation, Attendee.OrganisationLength);
        Limit(AttendeeColumns.JobTitle, person.JobTitle, Attendee.JobTitleLength);
        Limit(AttendeeColumns.Diet, person.Diet, Attendee.DietLength);
    }

    private void ReadAddresses()
    {
        // Of several addresses the first one gets the ticket.
        var email = Text(AttendeeColumns.Email);
        if (Cells.TryEmails(email, out var addresses)) person.Email = addresses.FirstOrDefault() ?? "";
        else result.Refuse(AttendeeColumns.Email, AttendeeImportErrors.EmailIsWrong, email);
        Limit(AttendeeColumns.Email, person.Email, Attendee.EmailLength);

        var phone = Text(AttendeeColumns.Phone);
        if (PersonRules.TryPhone(phone, out var number)) person.Phone = number;
        else result.Refuse(AttendeeColumns.Phone, AttendeeImportErrors.PhoneIsWrong, phone);
        Limit(AttendeeColumns.Phone, person.Phone, Attendee.PhoneLength);
    }

    private void ReadAnswers()
    {
        var country = Text(AttendeeColumns.Country);
        if (Cells.TryCountry(country, out var code)) person.Country = code ?? "";
        else result.Refuse(AttendeeColumns.Country, AttendeeImportErrors.CountryIsUnknown, country);

        var answer = Text(AttendeeColumns.VisaLetter);
        if (Cells.TryYesNo(answer, out var needs)) person.NeedsVisaLetter = needs ?? false;
        else result.Refuse(AttendeeColumns.VisaLetter, AttendeeImportErrors.AnswerIsUnclear, answer);
    }

    private string Text(string field) => columns.Value(row, field);

    private void Limit(string field, string text, int most)
    {
        if (text.Length > most) result.Refuse(field, AttendeeImportErrors.IsTooLong, most);
    }
}
