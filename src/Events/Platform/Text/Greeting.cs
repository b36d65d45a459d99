using System.Text.RegularExpressions;

namespace Events.Platform.Text;

/// <summary>
/// How a letter begins: <c>尊敬的李主任：</c> · <c>Dear Mr Smith,</c>. A title is used where it is known; where it is not, the whole name is politer
/// than a guess.
/// </summary>
public static partial class Greeting
{
    private static readonly string[] Titles =
    [
        "董事长", "理事长", "秘书长", "总经理", "总领事", "研究员", "工程师", "会长", "主席", "书记", "主任", "总裁", "总监", "经理", "局长", "处长", "科长", "部长", "司长",
        "厅长", "院长", "校长", "所长", "馆长", "行长", "社长", "团长", "省长", "市长", "区长", "县长", "大使", "公使", "参赞", "领事", "代表", "主编", "教授", "律师", "医生", "老师",
    ];

    private static readonly string[] TwoCharacterFamilies =
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "长孙", "宇文", "夏侯", "端木", "申屠", "南宫", "西门", "司空", "独孤",
    ];

    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="latinName">Empty where the name is in Latin letters already.</param>
    /// <param name="isEnvoy">Whether the person comes as an envoy: an ambassador among them is an Excellency.</param>
    public static string In(string language, string name, string latinName = "", string jobTitle = "", bool isEnvoy = false)
    {
        if (language != "zh") return IsExcellency(jobTitle, isEnvoy) ? "Your Excellency," : English(Plain(latinName.Length > 0 ? latinName : name));
        var address = Address(name, jobTitle, isEnvoy);
        return IsChinese(address) ? $"尊敬的{address}：" : $"尊敬的 {address}：";
    }

    /// <summary>How somebody is addressed in Chinese, without the words around it: <c>李主任</c>, <c>Smith 先生</c>, <c>王文博大使阁下</c>.</summary>
    /// <param name="courtesy">Where neither title nor salutation is known.</param>
    public static string Address(string name, string jobTitle = "", bool isEnvoy = false, string courtesy = "先生/女士")
    {
        name = Plain(name);
        var isExcellency = IsExcellency(jobTitle, isEnvoy);
        if (IsChinese(name)) return isExcellency ? $"{name}大使阁下" : Title(jobTitle) is { } title ? $"{Family(name)}{title}" : $"{name}{courtesy}";
        var parts = Salutation().Match(name);
        return isExcellency ? $"{(parts.Success ? parts.Groups["rest"].Value : name)} 大使阁下"
            : parts.Success ? $"{LatinFamily(parts.Groups["rest"].Value)} {ChineseSalutation(parts.Groups["word"].Value)}"
            : $"{name} {courtesy}".TrimEnd();
    }

    private static bool IsExcellency(string jobTitle, bool isEnvoy) => isEnvoy && Ambassador().IsMatch(jobTitle);

    private static string English(string name)
    {
        var parts = Salutation().Match(name);
        return parts.Success ? $"Dear {parts.Groups["word"].Value} {LatinFamily(parts.Groups["rest"].Value)}," : $"Dear {name},";
    }

    /// <summary>Without the style of an envoy, which is not part of the name.</summary>
    private static string Plain(string name) => name.StartsWith("H.E.") ? name[4..].TrimStart() : name;

    /// <summary>The title of the first post that has one; a deputy is addressed without the word.</summary>
    private static string? Title(string jobTitle) => jobTitle.Split('、', '，', ',', '/', '；', ';', '兼', ' ')
        .Select(post => Titles.FirstOrDefault(title => post.EndsWith(title))).FirstOrDefault(title => title is not null);

    private static string Family(string name) => TwoCharacterFamilies.FirstOrDefault(name.StartsWith) ?? name[..1];

    /// <summary>A family name in capitals may stand first; else it is the last word.</summary>
    private static string LatinFamily(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(word => word.Length > 1 && word.All(letter => char.IsUpper(letter) || letter == '-')) ?? words[^1];
    }

    private static string ChineseSalutation(string word) => word switch
    {
        "Mr" => "先生",
        "Dr" => "博士",
        "Prof" or "Professor" => "教授",
        _ => "女士",
    };

    private static bool IsChinese(string name) => name.Length > 0 && Languages.IsChinese(name[0]);

    /// <summary>An ambassador, and not a deputy or an assistant of one.</summary>
    [GeneratedRegex(@"^(?!.*(副大使|助理|夫人))(.*大使)$|^(?!.*(deputy|assistant|office of|spouse)).*\bambassador\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ambassador();

    [GeneratedRegex(@"^(?<word>Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.?\s+(?<rest>\S.*)$")]
    private static partial Regex Salutation();
}
