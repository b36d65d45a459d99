using Events.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Features.Planning.Budget;

/// <summary>The currencies that are offered, by ISO 4217 code: our own first, then those that we meet.</summary>
public static class Currencies
{
    // In the order in which they are offered.
    private static readonly OrderedDictionary<string, Bilingual> All = new()
    {
        [MoneyRow.Yuan] = new("人民币", "Yuan"),
        ["USD"] = new("美元", "US dollar"),
        ["EUR"] = new("欧元", "Euro"),
        ["HKD"] = new("港元", "Hong Kong dollar"),
        ["JPY"] = new("日元", "Yen"),
        ["GBP"] = new("英镑", "Pound sterling"),
        ["RUB"] = new("俄罗斯卢布", "Rouble"),
        ["KZT"] = new("哈萨克斯坦坚戈", "Tenge"),
        ["UZS"] = new("乌兹别克斯坦苏姆", "Uzbek sum"),
        ["AED"] = new("阿联酋迪拉姆", "UAE dirham"),
        ["SAR"] = new("沙特里亚尔", "Saudi riyal"),
        ["EGP"] = new("埃及镑", "Egyptian pound"),
        ["TRY"] = new("土耳其里拉", "Turkish lira"),
        ["INR"] = new("印度卢比", "Indian rupee"),
        ["KRW"] = new("韩元", "Won"),
        ["SGD"] = new("新加坡元", "Singapore dollar"),
        ["MYR"] = new("马来西亚林吉特", "Ringgit"),
        ["THB"] = new("泰铢", "Baht"),
        ["VND"] = new("越南盾", "Dong"),
        ["IDR"] = new("印尼盾", "Rupiah"),
        ["BRL"] = new("巴西雷亚尔", "Brazilian real"),
        ["ZAR"] = new("南非兰特", "Rand"),
        ["KES"] = new("肯尼亚先令", "Kenyan shilling"),
        ["NGN"] = new("尼日利亚奈拉", "Naira"),
        ["AUD"] = new("澳大利亚元", "Australian dollar"),
        ["CAD"] = new("加拿大元", "Canadian dollar"),
        ["CHF"] = new("瑞士法郎", "Swiss franc"),
    };

    public static IEnumerable<SelectListItem> Choices =>
        All.Select(currency => new SelectListItem(Languages.Current == "zh" ? $"{currency.Value}（{currency.Key}）" : $"{currency.Value} ({currency.Key})", currency.Key));

    /// <summary>In the language of the page; the code where we have no name for it.</summary>
    public static string Name(string code) => All.TryGetValue(code, out var name) ? name.ToString() : code;

    /// <summary>The code of the currency that a text names by code or in Chinese, or null.</summary>
    public static string? Find(string text) => All.Where(currency => text.Contains(currency.Key) || text.Contains(currency.Value.Zh)).Select(currency => currency.Key).FirstOrDefault();

    /// <summary>A sum of money as the language writes it: 680.00 元, 100.00 美元, CNY 680.00. It never breaks over a line.</summary>
    public static string Money(decimal amount, string code) =>
        Languages.Current != "zh" ? $"{code}\u00a0{Amount(amount)}" : $"{Amount(amount)}\u00a0{(code == MoneyRow.Yuan ? "元" : Name(code))}";

    /// <summary>With two places and a real minus, which stands as wide as a figure.</summary>
    public static string Amount(decimal amount) => amount.ToString("N2").Replace('-', '−');
}
