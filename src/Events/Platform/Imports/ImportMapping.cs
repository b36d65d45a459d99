using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Events.Platform.Tables;
using Events.Platform.Text;

namespace Events.Platform.Imports;

/// <summary>How a person matched the columns of a list, for the next list with the same header.</summary>
public class ImportMapping
{
    public string Kind { get; private set; } = "";

    /// <summary>Of the names of all columns in their order.</summary>
    public string Signature { get; private set; } = "";

    public string ColumnsJson { get; private set; } = "{}";

    public ColumnMap Columns => new(JsonSerializer.Deserialize<Dictionary<string, int>>(ColumnsJson)!);

    public static ImportMapping Of(Import import) => new() { Kind = import.Kind, Signature = SignatureOf(import.Names), ColumnsJson = import.ColumnsJson };

    public void Take(Import import) => ColumnsJson = import.ColumnsJson;

    public static string SignatureOf(IReadOnlyList<string> names) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names.Select(Fold.Text)))));
}
