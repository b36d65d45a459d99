namespace Events.Platform.Tables;

/// <summary>Names of sheets that Excel accepts: at most 31 characters, none of <c>: \ / ? * [ ]</c>, each once in a workbook.</summary>
public static class SheetName
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]";

    public static string Valid(string name, IReadOnlyCollection<string> taken)
    {
        var valid = Cut(new string([.. Cells.Text(name).Select(character => Forbidden.Contains(character) ? ' ' : character)]).Trim(' ', '\''), Longest);
        // Excel keeps this name for itself.
        if (valid.Length == 0 || valid.Equals("History", StringComparison.OrdinalIgnoreCase)) valid = "Sheet";
        var free = valid;
        for (var number = 2; taken.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
            free = Cut(valid, Longest - $" ({number})".Length) + $" ({number})";
        return free;
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(' ', '\'');
}
