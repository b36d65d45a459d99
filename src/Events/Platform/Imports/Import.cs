using System.Text.Json;
using Events.Platform.Data;
using Events.Platform.Tables;

namespace Events.Platform.Imports;

/// <summary>
/// A list on its way in: its columns matched, its rows checked and mended. Nothing is imported before a person says so, and afterwards all of it can
/// be taken back for as long as the rows are kept.
/// </summary>
public partial class Import : Entity
{
    /// <summary>The kind of its due item: the trigger is <c>import-17</c>.</summary>
    public const string DueKind = "import";

    /// <summary>The most characters of a kind.</summary>
    public const int KindLength = 40;

    /// <summary>What it brings, see <see cref="IImportTarget.Kind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is imported into where that is one of several, such as an event; else 0.</summary>
    public long ScopeId { get; private set; }

    public string FileName { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who brought the file.</summary>
    public string CreatedBy { get; private set; } = "";

    public ImportFile File { get; private set; } = null!;

    [Unrecorded]
    public string NamesJson { get; private set; } = "[]";

    /// <summary>The first rows, to match the columns by.</summary>
    [Unrecorded]
    public string ExamplesJson { get; private set; } = "[]";

    [Unrecorded]
    public string ColumnsJson { get; private set; } = "{}";

    /// <summary>Whether the columns are matched as a person did for such a list before.</summary>
    public bool IsRemembered { get; private set; }

    /// <summary>What the target's own form was answered with, such as whether newer values replace older ones.</summary>
    public string Choice { get; private set; } = "";

    public IReadOnlyList<string> Names => JsonSerializer.Deserialize<List<string>>(NamesJson)!;
    public IReadOnlyList<IReadOnlyList<string>> Examples => JsonSerializer.Deserialize<List<List<string>>>(ExamplesJson)!;
    public ColumnMap Columns => new(JsonSerializer.Deserialize<Dictionary<string, int>>(ColumnsJson)!);

    /// <summary>Takes a list whose header was found.</summary>
    /// <param name="remembered">The columns that a person chose for a list with the same header, if there was one.</param>
    public static Import Start(string kind, long scopeId, UploadedList list, IReadOnlyList<Column> columns, ColumnMap? remembered, string createdBy, DateTimeOffset now) => new()
    {
        Kind = kind,
        ScopeId = scopeId,
        FileName = list.FileName,
        CreatedAt = now,
        CreatedBy = createdBy,
        File = new ImportFile { Content = list.Content, Kind = list.Kind.Ending },
        NamesJson = JsonSerializer.Serialize(list.Header.Names),
        ExamplesJson = JsonSerializer.Serialize(list.Header.Data.Take(MostExamples).Select(row => row.Cells)),
        ColumnsJson = JsonSerializer.Serialize((remembered ?? ColumnGuess.For(list.Header, columns)).Columns),
        IsRemembered = remembered is not null,
        Total = list.Header.Data.Count,
    };

    private const int MostExamples = 20;
}

/// <summary>The file itself, kept until its rows are erased.</summary>
public class ImportFile
{
    public long ImportId { get; private set; }
    public required byte[] Content { get; init; }

    /// <summary>The ending of its <see cref="Files.FileKind"/>.</summary>
    public required string Kind { get; init; }
}
