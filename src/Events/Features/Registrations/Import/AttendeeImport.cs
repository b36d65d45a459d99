using System.Text.Json;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Features.Registrations.Import;

/// <summary>
/// A list of people on its way into an event: read, its columns matched, its rows checked and mended. Nothing reaches the event before it is
/// completed, and then everything at once.
/// </summary>
public class AttendeeImport : Entity, IOfEvent
{
    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    public string FileName { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>How many people it brought, and how many rows were left out.</summary>
    public int Imported { get; private set; }
    public int LeftOut { get; private set; }

    [Unrecorded]
    public string NamesJson { get; private set; } = "[]";

    [Unrecorded]
    public string RowsJson { get; private set; } = "[]";

    [Unrecorded]
    public string LeftOutJson { get; private set; } = "[]";

    [Unrecorded]
    public string ColumnsJson { get; private set; } = "{}";

    public bool IsComplete => CompletedAt is not null;

    public IReadOnlyList<string> Names => JsonSerializer.Deserialize<List<string>>(NamesJson)!;
    /// <summary>The rows that were not imported, once the list is complete.</summary>
    public IReadOnlyList<LeftOutRow> LeftOutRows => JsonSerializer.Deserialize<List<LeftOutRow>>(LeftOutJson)!;

    public IReadOnlyList<SheetRow> Rows => JsonSerializer.Deserialize<List<SheetRow>>(RowsJson)!;
    public ColumnMap Columns => new(JsonSerializer.Deserialize<Dictionary<string, int>>(ColumnsJson)!);

    public static AttendeeImport Start(long eventId, string fileName, HeaderRow header, DateTimeOffset now) => new()
    {
        EventId = eventId,
        FileName = fileName,
        CreatedAt = now,
        NamesJson = JsonSerializer.Serialize(header.Names),
        RowsJson = JsonSerializer.Serialize(header.Data),
        ColumnsJson = JsonSerializer.Serialize(ColumnGuess.For(header, AttendeeColumns.All).Columns),
    };

    /// <summary>Takes the columns as a person has matched them.</summary>
    public void Match(IReadOnlyDictionary<string, int?> chosen)
    {
        MustBeOpen();
        var names = Names;
        var header = new HeaderRow(new Sheet("", []), 0, names, []);
        ColumnsJson = JsonSerializer.Serialize(ColumnMap.From(chosen, header, AttendeeColumns.All).Columns);
    }

    /// <summary>Writes corrected cells into one row.</summary>
    public void Mend(int number, IReadOnlyDictionary<string, string?> values)
    {
        MustBeOpen();
        var (rows, columns) = (Rows.ToList(), Columns.Columns);
        var index = rows.FindIndex(row => row.Number == number);
        if (index < 0) throw new Refused(ImportErrors.NoSuchRow);
        var cells = rows[index].Cells.ToList();
        foreach (var (field, value) in values)
        {
            if (!columns.TryGetValue(field, out var column)) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = Cells.Text(value);
        }
        rows[index] = new SheetRow(number, cells);
        RowsJson = JsonSerializer.Serialize(rows);
    }

    public void Complete(ImportCheck check, DateTimeOffset now)
    {
        MustBeOpen();
        var left = check.Bad.Select(LeftOutRow.Of).ToList();
        (CompletedAt, Imported, LeftOut, LeftOutJson) = (now, check.Rows.Count - left.Count, left.Count, JsonSerializer.Serialize(left));
    }

    private void MustBeOpen()
    {
        if (IsComplete) throw new Refused(ImportErrors.IsCompleteAlready);
    }
}
