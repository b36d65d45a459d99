using System.Globalization;
using CsvHelper;

namespace Events.Platform.Text;

/// <summary>Reads the lists of <c>db/reference</c>, which are built into the program.</summary>
public static class ReferenceData
{
    /// <summary>The rows of a .csv file by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(Open(file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row)
            .ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }

    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static Stream Open(string file) =>
        typeof(ReferenceData).Assembly.GetManifestResourceStream($"reference/{file}") ?? throw new FileNotFoundException(file);

    /// <summary>The names of the built-in files below a folder of <c>db/reference</c>.</summary>
    public static IEnumerable<string> Files(string folder) => typeof(ReferenceData).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"reference/{folder}/")).Select(name => name["reference/".Length..]).Order();
}
