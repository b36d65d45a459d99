using Events.Platform.Text;

namespace Events.Features.Organisations.Import;

/// <summary>What one row of a list says of an organisation and of a person there; empty is what it does not say.</summary>
public sealed class OrganisationRow
{
    /// <summary>Texts by the names of <see cref="OrganisationFields"/>.</summary>
    public Dictionary<string, string> Values { get; } = [];

    /// <summary>Set for a row that speaks of somebody at the organisation.</summary>
    public PersonThere? Person { get; set; }

    public string NameZh => Values.GetValueOrDefault(OrganisationColumns.NameZh, "");
    public string NameEn => Values.GetValueOrDefault(OrganisationColumns.NameEn, "");
    public string Code => Values.GetValueOrDefault(OrganisationColumns.Code, "");

    /// <summary>By what the same organisation is found again, the surest first.</summary>
    public IEnumerable<string> Keys => KeysOf(Code, NameKey.Of(NameZh), NameKey.Of(NameEn));

    public static IEnumerable<string> KeysOf(Organisation organisation) => KeysOf(organisation.Code ?? "", organisation.NameKeyZh, organisation.NameKeyEn);

    /// <summary>A Chinese name tells organisations apart that share an English one.</summary>
    private static IEnumerable<string> KeysOf(string code, string zh, string en)
    {
        if (code.Length > 0) yield return $"code {code}";
        if (zh.Length > 0) yield return $"zh {zh}";
        else if (en.Length > 0) yield return $"en {en}";
    }

    /// <param name="Emails">The first is the one that mails go to.</param>
    public sealed record PersonThere(Bilingual Name, Bilingual Title, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones);
}
