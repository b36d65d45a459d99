namespace Events.Platform.Tables;

/// <summary>
/// A column that a feature asks for: <c>new Column("email", "E-mail", names: ["邮箱", "电子邮箱", "mail"], looksLike: Cells.IsEmail)</c>.
/// </summary>
/// <param name="field">The feature's own name for it.</param>
/// <param name="title">English, the key of its translation; counts as one of the names.</param>
/// <param name="names">What lists call it, in any language, width and case.</param>
/// <param name="looksLike">Whether a value is likely to belong here: finds the column when its header says nothing.</param>
/// <param name="required">Nothing can be imported without it.</param>
public sealed class Column(string field, string title, IReadOnlyList<string> names, Func<string, bool>? looksLike = null, bool required = false)
{
    private readonly IReadOnlyList<string> keys = [.. names.Append(title).Select(HeaderText.Key).Where(key => key.Length > 0).Distinct()];

    public string Field { get; } = field;
    public string Title { get; } = title;
    public Func<string, bool>? LooksLike { get; } = looksLike;
    public bool Required { get; } = required;

    /// <summary>How surely a header speaks of this column, 0 to 1.</summary>
    internal double Match(HeaderText header) => header.Whole.Length == 0 ? 0 : keys.Max(key => Match(header, key));

    private static double Match(HeaderText header, string key)
    {
        if (header.Whole == key) return 1;
        if (header.Parts.Contains(key)) return 0.8;
        return key.Length < 2 ? 0 : header.Parts.Append(header.Whole).Max(part => Contained(part, key));
    }

    /// <summary>The noun comes last in both languages: 联系人手机 is a 手机, a company name is a name.</summary>
    private static double Contained(string part, string key)
    {
        var at = part.LastIndexOf(key, StringComparison.Ordinal);
        if (at < 0 || !IsWord(part, at, key.Length)) return 0;
        return (at + key.Length == part.Length ? 0.5 : 0.4) + 0.2 * key.Length / part.Length;
    }

    /// <summary>Chinese has no spaces between words; elsewhere "mail" is not found in "mailing".</summary>
    private static bool IsWord(string part, int at, int length) =>
        HeaderText.IsChinese(part[at]) || ((at == 0 || part[at - 1] == ' ') && (at + length == part.Length || part[at + length] == ' '));
}
