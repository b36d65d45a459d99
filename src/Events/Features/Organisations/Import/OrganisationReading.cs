using Events.Platform.Imports;
using Events.Platform.Tables;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Organisations.Import;

/// <summary>Reads one row of a list, and says what in it cannot be read.</summary>
public sealed class OrganisationReading(SheetRow row, ColumnMap columns, CheckedRow result)
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/', '|'];

    private readonly OrganisationRow read = new();

    public static OrganisationRow Read(SheetRow row, ColumnMap columns, CheckedRow result)
    {
        var reading = new OrganisationReading(row, columns, result);
        reading.ReadNames();
        reading.ReadMembership();
        reading.ReadWork();
        reading.ReadWays();
        return reading.read;
    }

    private void ReadNames()
    {
        var (first, second) = (Text(OrganisationColumns.NameZh), Text(OrganisationColumns.NameEn));
        // A list with one column of names has Latin ones in it too.
        if (second.Length == 0 && first.Length > 0 && !HasChinese(first)) (first, second) = ("", first);
        if (first.Length + second.Length == 0) result.Refuse(OrganisationColumns.NameZh, OrganisationImportErrors.NameIsMissing);
        Keep(OrganisationColumns.NameZh, first, 200);
        Keep(OrganisationColumns.NameEn, second, 200);
        Keep(OrganisationColumns.Code, Text(OrganisationColumns.Code), 20);
        Keep(OrganisationColumns.Note, Text(OrganisationColumns.Note), 2000);
        Keep(OrganisationColumns.Address, Text(OrganisationColumns.Address), 300);

        if (Cells.TryCountry(Text(OrganisationColumns.Country), out var country)) Keep(OrganisationColumns.Country, country ?? "", 2);
        else result.Refuse(OrganisationColumns.Country, OrganisationImportErrors.CountryIsUnknown, Text(OrganisationColumns.Country));
    }

    private void ReadMembership()
    {
        Word(OrganisationColumns.Kind, text => ListWords.KindOf(text)?.ToString(), OrganisationImportErrors.KindIsUnknown);
        Word(OrganisationColumns.Rank, ListWords.RankOf, OrganisationImportErrors.RankIsUnknown);
        var joined = Text(OrganisationColumns.Joined);
        if (Cells.TryDate(joined, out var day)) Keep(OrganisationColumns.Joined, OrganisationFields.Text(day), 10);
        else result.Refuse(OrganisationColumns.Joined, OrganisationImportErrors.DateCannotBeRead, joined);
    }

    private void ReadWork()
    {
        Word(OrganisationColumns.Size, text => ListWords.SizeOf(text)?.ToString(), OrganisationImportErrors.SizeIsUnknown);
        Word(OrganisationColumns.Ownership, text => ListWords.OwnershipOf(text)?.ToString(), OrganisationImportErrors.OwnershipIsUnknown);

        var (codes, tags) = (new List<string>(), Parts(OrganisationColumns.Tags));
        foreach (var word in Parts(OrganisationColumns.Industries))
        {
            if (ListWords.IndustryOf(word) is { } code) codes.Add(code);
            else
            {
                tags.Add(word);
                result.Note(OrganisationColumns.Industries, OrganisationImportErrors.IndustryBecomesTag, word);
            }
        }
        Keep(OrganisationColumns.Industries, string.Join(';', codes.Distinct()), 2000);
        Keep(OrganisationColumns.Tags, string.Join(';', tags.Distinct()), Organisation.TagsLength - 1);
    }

    /// <summary>Numbers and addresses belong to the person named beside them; a landline, and what stands in a row without a person, to the organisation.</summary>
    private void ReadWays()
    {
        var (phoneText, emailText) = (Text(OrganisationColumns.Phone), Text(OrganisationColumns.Email));
        if (!Cells.TryPhones(phoneText, out var phones)) result.Refuse(OrganisationColumns.Phone, OrganisationImportErrors.PhoneIsWrong, phoneText);
        if (!Cells.TryEmails(emailText, out var emails)) result.Refuse(OrganisationColumns.Email, OrganisationImportErrors.EmailIsWrong, emailText);
        if (WebAddress.TryRead(Text(OrganisationColumns.Website), Organisation.WebsiteLength, out var website))
        {
            if (website.Length > 0) read.Values[OrganisationColumns.Website] = website;
        }
        else result.Refuse(OrganisationColumns.Website, OrganisationImportErrors.WebsiteIsWrong, website);

        var name = Cells.Name(Text(OrganisationColumns.Contact));
        if (name.Length == 0)
        {
            Keep(OrganisationColumns.Phone, phones.FirstOrDefault() ?? "", 100);
            Keep(OrganisationColumns.Email, emails.FirstOrDefault() ?? "", 320);
            return;
        }
        Limit(OrganisationColumns.Contact, name, 200);
        Limit(OrganisationColumns.ContactTitle, Text(OrganisationColumns.ContactTitle), 200);
        var mobiles = phones.Where(phone => !IsLandline(phone)).ToList();
        Keep(OrganisationColumns.Phone, phones.FirstOrDefault(IsLandline) ?? "", 100);
        read.Person = new OrganisationRow.PersonThere(InTheirScript(name), InTheirScript(Text(OrganisationColumns.ContactTitle)), emails, mobiles);
    }

    private void Word(string field, Func<string, string?> find, Refusal unknown)
    {
        var text = Text(field);
        if (Cells.IsBlank(text)) return;
        if (find(text) is { } found) Keep(field, found, 40);
        else result.Refuse(field, unknown, text);
    }

    private void Keep(string field, string text, int most)
    {
        if (text.Length == 0 || !Limit(field, text, most)) return;
        read.Values[field] = text;
    }

    private bool Limit(string field, string text, int most)
    {
        if (text.Length <= most) return true;
        result.Refuse(field, OrganisationImportErrors.IsTooLong, most);
        return false;
    }

    private string Text(string field) => Cells.Text(columns.Value(row, field));

    private List<string> Parts(string field) =>
        Cells.IsBlank(Text(field)) ? [] : [.. Text(field).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsLandline(string phone) => phone.StartsWith('0') || phone.StartsWith("400") || phone.StartsWith("800");

    private static Bilingual InTheirScript(string text) => HasChinese(text) ? new Bilingual(text, "") : new Bilingual("", text);

    private static bool HasChinese(string text) => text.Any(character => character is >= '\u3400' and <= '\u9fff');
}
