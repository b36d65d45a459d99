namespace Events.Platform.Tables;

/// <summary>Finds what separates the columns of a .csv file.</summary>
internal static class Delimiter
{
    private static readonly char[] Known = [',', ';', '\t'];

    /// <summary>The one that cuts the most lines into the same number of columns; a first line <c>sep=;</c> as Excel knows it decides alone.</summary>
    public static char Of(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 4 && start[4] is not ('\r' or '\n')) return start[4];
        var best = Known[0];
        var most = 0;
        foreach (var delimiter in Known)
        {
            var weight = Weight(start, delimiter);
            if (weight > most) (best, most) = (delimiter, weight);
        }
        return best;
    }

    private static int Weight(ReadOnlySpan<char> start, char delimiter)
    {
        var lines = new Dictionary<int, int>();
        var (count, quoted) = (0, false);
        foreach (var character in start)
        {
            if (character == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (character == delimiter) count++;
            else if (character == '\n')
            {
                lines[count] = lines.GetValueOrDefault(count) + 1;
                count = 0;
            }
        }
        lines[count] = lines.GetValueOrDefault(count) + 1;
        return lines.Max(line => line.Key * line.Value);
    }
}
