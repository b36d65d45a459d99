using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;

namespace Events.Platform.Text;

/// <summary>Reads a folder below <c>db/</c> that is built into the program.</summary>
public sealed class BuiltInFiles(string folder)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(), new HourAndMinute() } };

    /// <summary>The rows of a .csv file by column name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(Open(file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row)
            .ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }

    /// <summary>What a .json file says; times of day are written <c>09:00</c>.</summary>
    public T Json<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, Web)!;
    }

    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public Stream Open(string file) =>
        typeof(BuiltInFiles).Assembly.GetManifestResourceStream($"{folder}/{file}") ?? throw new FileNotFoundException(file);

    /// <summary>The names of the files in a folder below this one.</summary>
    public IEnumerable<string> Names(string below) => typeof(BuiltInFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{folder}/{below}/")).Select(name => name[(folder.Length + 1)..]).Order();

    private sealed class HourAndMinute : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TimeOnly.ParseExact(reader.GetString()!, "HH:mm", CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
