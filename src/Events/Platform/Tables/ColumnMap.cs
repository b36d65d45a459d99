using Events.Platform.Web;

namespace Events.Platform.Tables;

/// <summary>Which column of a sheet, counted from 0, holds which field. Guessed by <see cref="ColumnGuess"/>, corrected by people.</summary>
public sealed class ColumnMap(IReadOnlyDictionary<string, int> columns)
{
    /// <summary>For a form or a job's arguments: the fields that have a column.</summary>
    public IReadOnlyDictionary<string, int> Columns => columns;

    /// <summary>What people chose; null and columns that the sheet does not have count as not chosen.</summary>
    /// <exception cref="Refused">A column is chosen for two fields.</exception>
    public static ColumnMap From(IEnumerable<KeyValuePair<string, int?>> chosen, HeaderRow header, IReadOnlyList<Column> columns)
    {
        var map = new Dictionary<string, int>();
        foreach (var (field, index) in chosen)
        {
            if (index is not { } column || column < 0 || column >= header.Names.Count || columns.All(known => known.Field != field)) continue;
            if (map.ContainsValue(column)) throw new Refused(TableErrors.UsesColumnTwice, header.Names[column]) { Field = field };
            map[field] = column;
        }
        return new ColumnMap(map);
    }

    public bool Has(string field) => columns.ContainsKey(field);

    /// <summary>The text of a field, empty where no column holds it.</summary>
    public string Value(SheetRow row, string field) => columns.TryGetValue(field, out var column) ? row[column] : "";

    /// <summary>The required columns that the sheet lacks.</summary>
    public IReadOnlyList<Column> Missing(IReadOnlyList<Column> all) => [.. all.Where(column => column.Required && !Has(column.Field))];
}
