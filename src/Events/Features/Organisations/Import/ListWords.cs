using Events.Platform.Text;

namespace Events.Features.Organisations.Import;

/// <summary>Kinds, ranks, sizes and the like as lists write them, in both languages.</summary>
public static class ListWords
{
    private static readonly Dictionary<string, OrganisationKind> Kinds = Keys<OrganisationKind>(new()
    {
        [OrganisationKind.Member] = ["企业会员", "会员企业", "单位会员", "会员单位", "企业", "公司", "member", "member company", "company member", "corporate member"],
        [OrganisationKind.GroupMember] = ["团体会员", "团体", "商会会员", "group member", "group", "association"],
        [OrganisationKind.IndividualMember] = ["个人会员", "个人", "individual member", "individual"],
        [OrganisationKind.Company] = ["非会员企业", "非会员", "company not a member", "non member"],
        [OrganisationKind.Embassy] = ["使馆", "大使馆", "驻华使馆", "使领馆", "领事馆", "embassy", "consulate"],
        [OrganisationKind.OfficeAbroad] = ["境外代表处", "驻外代表处", "海外代表处", "驻外机构", "代表处", "office abroad", "representative office"],
        [OrganisationKind.ForeignChamber] = ["境外商会", "外国商会", "海外商会", "境外商协会", "外国商协会", "foreign chamber", "chamber abroad", "chamber"],
        [OrganisationKind.Government] = ["政府", "政府机构", "政府部门", "机关", "government", "government body", "authority"],
        [OrganisationKind.Supplier] = ["供应商", "服务商", "supplier", "vendor"],
    });

    private static readonly Dictionary<string, OrganisationSize> Sizes = Keys<OrganisationSize>(new()
    {
        [OrganisationSize.Micro] = ["微型", "微型企业", "微", "micro"],
        [OrganisationSize.Small] = ["小型", "小型企业", "小", "small"],
        [OrganisationSize.Medium] = ["中型", "中型企业", "中", "medium", "medium-sized"],
        [OrganisationSize.Large] = ["大型", "大型企业", "大", "特大型", "large"],
    });

    private static readonly Dictionary<string, Ownership> Ownerships = Keys<Ownership>(new()
    {
        [Ownership.State] = ["国有", "国有企业", "国企", "国有控股", "央企", "state", "state-owned"],
        [Ownership.Private] = ["民营", "民营企业", "民企", "私营", "私有", "private", "privately owned"],
        [Ownership.Foreign] = ["外资", "外资企业", "外商独资", "独资", "foreign", "foreign-owned"],
        [Ownership.JointVenture] = ["合资", "合资企业", "中外合资", "joint venture"],
    });

    private static readonly Dictionary<string, string> RankCodes = Codes(Ranks.All);
    private static readonly Dictionary<string, string> IndustryCodes = Codes(Industries.All);

    public static OrganisationKind? KindOf(string text) => Kinds.TryGetValue(NameKey.Of(text), out var kind) ? kind : null;

    public static OrganisationSize? SizeOf(string text) => Sizes.TryGetValue(NameKey.Of(text), out var size) ? size : null;

    public static Ownership? OwnershipOf(string text) => Ownerships.TryGetValue(NameKey.Of(text), out var ownership) ? ownership : null;

    public static string? RankOf(string text) => RankCodes.GetValueOrDefault(NameKey.Of(text));

    public static string? IndustryOf(string text) => IndustryCodes.GetValueOrDefault(NameKey.Of(text));

    /// <summary>What a name says of the kind, where the list does not: embassies and authorities are never members.</summary>
    public static OrganisationKind KindOfName(string name) =>
        name.Contains("大使馆") || name.Contains("领事馆") || name.Contains("Embassy") || name.Contains("Consulate") ? OrganisationKind.Embassy : OrganisationKind.Member;

    private static Dictionary<string, T> Keys<T>(Dictionary<T, string[]> words) where T : notnull =>
        words.SelectMany(pair => pair.Value.Select(word => (Key: NameKey.Of(word), pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Item2);

    private static Dictionary<string, string> Codes(IReadOnlyDictionary<string, Bilingual> names)
    {
        var codes = new Dictionary<string, string>();
        foreach (var (code, name) in names)
            foreach (var word in new[] { code, name.Zh, name.En }) codes.TryAdd(NameKey.Of(word), code);
        return codes;
    }
}
