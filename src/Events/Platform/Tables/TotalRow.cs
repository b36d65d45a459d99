namespace Events.Platform.Tables;

/// <summary>Recognises the line at the foot of a list: 合计 | 228家, or Total | 16.</summary>
internal static class TotalRow
{
    private const int LongestSum = 12;

    private static readonly HashSet<string> Words = ["合计", "总计", "小计", "共计", "总数", "合计数", "total", "totals", "grandtotal", "subtotal", "sum"];

    public static bool Is(SheetRow row)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count > 0 && Words.Contains(HeaderText.Key(filled[0]).Replace(" ", "")) && filled.Skip(1).All(IsSum);
    }

    private static bool IsSum(string cell) => cell.Length <= LongestSum && cell.Count(char.IsDigit) is > 0 and <= 9;
}
