namespace Events.Platform.Tables;

/// <summary>The names of the columns, of one header row or of two: 联系方式 over 电话 and 邮箱, or 姓名 over Name.</summary>
internal static class HeaderNames
{
    public static IReadOnlyList<string> Of(Sheet sheet, int first, int last)
    {
        var names = Enumerable.Range(0, sheet.Width).Select(column => sheet.Rows[last][column]).ToList();
        if (first == last) return names;

        var group = "";
        for (var column = 0; column < names.Count; column++)
        {
            var (above, below) = (sheet.Rows[first][column], names[column]);
            // A group is written once, above the first of its columns.
            if (above.Length > 0 || below.Length == 0) group = above;
            names[column] = below == group ? below : $"{group} {below}".Trim();
        }
        return names;
    }
}
