using Events.Platform.Web;

namespace Events.Features.Organisations;

public partial class Organisation
{
    /// <summary>The codes of its industries with semicolons between them, the main one first.</summary>
    public string IndustryCodes { get; private set; } = "";

    /// <summary>The same, one row for each: the index of the list's filter.</summary>
    public List<OrganisationIndustry> IndustryRows { get; private set; } = [];

    /// <summary>Sets the industries; <see cref="IndustryRows"/> must be loaded.</summary>
    public void WorkIn(IEnumerable<string?> codes)
    {
        var wanted = codes.OfType<string>().Where(code => code.Length > 0).Distinct().ToList();
        if (wanted.Any(code => !Industries.All.ContainsKey(code))) throw new Refused(OrganisationErrors.NoSuchIndustry) { Field = "Industries" };
        IndustryCodes = string.Join(';', wanted);
        IndustryRows.RemoveAll(row => !wanted.Contains(row.Industry));
        IndustryRows.AddRange(wanted.Except(IndustryRows.Select(row => row.Industry)).Select(code => new OrganisationIndustry { Industry = code }));
    }
}

/// <summary>One industry of one organisation.</summary>
public class OrganisationIndustry
{
    public long OrganisationId { get; private set; }
    public required string Industry { get; init; }
}
