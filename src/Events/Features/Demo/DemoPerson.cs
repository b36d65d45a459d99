using Events.Features.Registrations;
using Events.Platform.Text;

namespace Events.Features.Demo;

/// <summary>Somebody who might come to an event.</summary>
public sealed record DemoPerson(
    string NameZh, string Latin, Bilingual Title, Bilingual Organisation, string Country, string Email, string Phone, string Language,
    AttendeeCategory Category, string Salutation)
{
    /// <summary>Two-character family names.</summary>
    private static readonly string[] LongNames = ["诸葛", "欧阳", "司马", "上官"];

    /// <summary>They belong to the name that follows.</summary>
    private static readonly string[] Particles = ["abdel", "al", "bin", "binti", "da", "de", "der", "el", "van", "von"];

    /// <summary>There a woman's family name ends otherwise than a man's.</summary>
    private static readonly string[] GenderedCountries = ["BY", "KZ", "PL", "RU", "UZ"];

    /// <summary>What the colleagues of business people do.</summary>
    private static readonly Bilingual[] Titles =
    [
        new("业务经理", "Business Manager"), new("采购主管", "Purchasing Officer"), new("市场经理", "Marketing Manager"), new("项目经理", "Project Manager"),
        new("技术总监", "Technical Director"), new("销售经理", "Sales Manager"), new("法务主管", "Legal Counsel"), new("总经理助理", "Assistant to the General Manager"),
    ];

    public bool IsLocal => Country == "CN";

    public static DemoPerson Read(IReadOnlyDictionary<string, string> row) => new(
        row["name_zh"], row["name_latin"], new Bilingual(row["title_zh"], row["title_en"]), new Bilingual(row["organisation_zh"], row["organisation_en"]),
        row["country"], row["email"], row["phone"], row["language"], Enum.Parse<AttendeeCategory>(row["category"]), row["salutation"]);

    /// <summary>Whether the two could exchange the last parts of their names.</summary>
    public bool IsLike(DemoPerson other) =>
        Country == other.Country && other.Latin.Contains(' ') && (Salutation == other.Salutation || !GenderedCountries.Contains(Country));

    /// <summary>A colleague of this person, named partly after another one from the same country.</summary>
    public DemoPerson Colleague(DemoPerson other, int number)
    {
        var latin = $"{Latin.Split(' ')[0]} {other.LastNames}";
        return this with
        {
            NameZh = IsLocal ? NameZh[..FamilyLength(NameZh)] + other.NameZh[FamilyLength(other.NameZh)..] : "",
            Latin = latin,
            Title = IsInBusiness ? Titles[number % Titles.Length] : Title,
            Category = Category is AttendeeCategory.Speaker or AttendeeCategory.Vip ? AttendeeCategory.Guest : Category,
            Email = $"{string.Concat(Fold.Text(latin).Where(char.IsAsciiLetter))}{number}@{Email.Split('@')[1]}",
            Phone = Phone.Length < 4 ? "" : $"{Phone[..^4]}{number % 10_000:0000}",
        };
    }

    private bool IsInBusiness => Category is not (AttendeeCategory.Envoy or AttendeeCategory.Press or AttendeeCategory.Staff);

    /// <summary>The given names where the family name stands first, else the family name.</summary>
    private string LastNames
    {
        get
        {
            var parts = Latin.Split(' ');
            if (Country == "VN" || parts[0] == parts[0].ToUpperInvariant()) return string.Join(' ', parts[1..]);
            var start = parts.Length - 1;
            while (start > 1 && Particles.Contains(parts[start - 1].ToLowerInvariant())) start--;
            return string.Join(' ', parts[start..]);
        }
    }

    public Attendee ToAttendee(string diet, bool needsLetter)
    {
        var writesChinese = Country is "CN" or "HK" or "MO" or "TW" or "JP" && NameZh.Length > 0;
        return new Attendee
        {
            Name = writesChinese ? NameZh : Latin,
            LatinName = writesChinese ? Latin : "",
            Email = Fold.Email(Email),
            Phone = Phone,
            Organisation = Organisation.In(Language),
            JobTitle = Title.In(Language),
            Country = Country,
            Category = Category,
            Diet = diet,
            NeedsVisaLetter = needsLetter,
        };
    }

    private static int FamilyLength(string name) => LongNames.Any(name.StartsWith) ? 2 : 1;
}
