using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Events.Platform.Tables;
using Events.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Imports;

/// <summary>What becomes of a row.</summary>
public enum RowState
{
    /// <summary>Something is wrong; it is left out unless it is mended.</summary>
    [Display(Name = "Left out|row")]
    Bad,

    /// <summary>Will bring something new.</summary>
    [Display(Name = "Will be added|row")]
    New,

    /// <summary>Will add to what is known already, or change it.</summary>
    [Display(Name = "Adds or changes|row")]
    Changes,

    /// <summary>Says nothing that is not known already.</summary>
    [Display(Name = "Nothing new|row")]
    Known,
}

/// <summary>One row of a list. Rows are many, so they are neither audited nor versioned; what they lead to is.</summary>
public class ImportRow
{
    public long ImportId { get; init; }

    /// <summary>The row's number in the file, as Excel shows it.</summary>
    public int Number { get; init; }

    public string CellsJson { get; private set; } = "[]";
    public RowState State { get; private set; }

    /// <summary>What is wrong with it, and what one should know of it.</summary>
    public string RemarksJson { get; private set; } = "[]";

    /// <summary>Whether a person has written into it, so that a new check reads it instead of the file.</summary>
    public bool IsMended { get; private set; }

    /// <summary>Whether it has been imported, and not taken back since.</summary>
    public bool IsImported { get; private set; }

    /// <summary>What it became.</summary>
    public long? SubjectId { get; private set; }

    /// <summary>The target's own record of what it changed, for taking it back.</summary>
    public string? UndoJson { get; private set; }

    public SheetRow Row => new(Number, JsonSerializer.Deserialize<List<string>>(CellsJson)!);
    public IReadOnlyList<Remark> Remarks => JsonSerializer.Deserialize<List<Remark>>(RemarksJson)!;

    /// <param name="Field">The column it speaks of.</param>
    /// <param name="Text">English, the key of its translation.</param>
    /// <param name="IsWrong">False for what one should know only.</param>
    public sealed record Remark(string Field, string Text, IReadOnlyList<string> Arguments, bool IsWrong)
    {
        public static Remark Of(string field, Refusal refusal, IEnumerable<object> arguments, bool isWrong) =>
            new(field, refusal.Text, [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")], isWrong);

        public string Say(IStringLocalizer texts) => texts[Text, [.. Arguments]];
    }

    public static ImportRow Of(long importId, SheetRow row) => new() { ImportId = importId, Number = row.Number, CellsJson = JsonSerializer.Serialize(row.Cells) };

    /// <summary>Notes what the check found.</summary>
    public void Judge(CheckedRow found)
    {
        State = found.State;
        RemarksJson = JsonSerializer.Serialize(found.Remarks);
    }

    /// <summary>Writes corrected cells.</summary>
    public void Mend(IReadOnlyDictionary<string, string?> values, ColumnMap columns)
    {
        if (IsImported) throw new Refused(ImportErrors.IsCompleteAlready);
        var cells = Row.Cells.ToList();
        foreach (var (field, value) in values)
        {
            if (!columns.Columns.TryGetValue(field, out var column)) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = Cells.Text(value);
        }
        (CellsJson, IsMended) = (JsonSerializer.Serialize(cells), true);
    }

    /// <param name="state">What it led to in the end.</param>
    /// <param name="undo">What <see cref="IImportTarget.UndoAsync"/> needs to take it back.</param>
    public void MarkImported(long subjectId, RowState state, string? undo) => (IsImported, SubjectId, State, UndoJson) = (true, subjectId, state, undo);

    public void MarkUndone() => (IsImported, UndoJson) = (false, null);
}

/// <summary>What the check of one row finds.</summary>
public sealed class CheckedRow
{
    private readonly List<ImportRow.Remark> remarks = [];

    public IReadOnlyList<ImportRow.Remark> Remarks => remarks;

    /// <summary>What it will lead to, should nothing be wrong with it.</summary>
    public RowState Outcome { get; set; } = RowState.New;

    public bool IsGood => !remarks.Exists(remark => remark.IsWrong);
    public RowState State => IsGood ? Outcome : RowState.Bad;

    /// <summary>Something is wrong: the row is left out unless it is mended.</summary>
    public void Refuse(string field, Refusal refusal, params object[] arguments) => remarks.Add(ImportRow.Remark.Of(field, refusal, arguments, isWrong: true));

    /// <summary>Something that one should know before it is imported.</summary>
    public void Note(string field, Refusal remark, params object[] arguments) => remarks.Add(ImportRow.Remark.Of(field, remark, arguments, isWrong: false));
}
