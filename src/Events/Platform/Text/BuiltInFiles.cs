using System.Globalization;
using CsvHelper;

namespace Events.Platform.Text;

/// <summary>Reads a folder below <c>db/</c> that is built into the program.</summary>
public sealed class BuiltInFiles(string folder)
{
    /// <summary>The rows of a .csv file by column name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(Open(file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row)
            .ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }

    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public Stream Open(string file) =>
        typeof(BuiltInFiles).Assembly.GetManifestResourceStream($"{folder}/{file}") ?? throw new FileNotFoundException(file);

    /// <summary>The names of the files in a folder below this one.</summary>
    public IEnumerable<string> Names(string below) => typeof(BuiltInFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{folder}/{below}/")).Select(name => name[(folder.Length + 1)..]).Order();
}
