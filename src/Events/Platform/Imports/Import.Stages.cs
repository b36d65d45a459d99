using System.Text.Json;
using Events.Platform.Data;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Platform.Imports;

public partial class Import
{
    public ImportStage Stage { get; private set; } = ImportStage.Columns;

    /// <summary>How many rows the present stage has dealt with, and how many there are.</summary>
    [Derived]
    public int Done { get; private set; }

    [Derived]
    public int Total { get; private set; }

    /// <summary>How many rows brought something new, how many added to what was known or changed it, and how many said nothing new.</summary>
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int LeftOut { get; private set; }

    /// <summary>Why it could not be imported the last time, in a form that can be said in any language.</summary>
    public string ProblemJson { get; private set; } = "";

    public ImportRow.Remark? Problem => ProblemJson.Length == 0 ? null : JsonSerializer.Deserialize<ImportRow.Remark>(ProblemJson);

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>When the rows were erased: from then on it cannot be taken back.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public bool IsWorking => AtWork.Contains(Stage);
    public bool IsComplete => CompletedAt is not null;
    public bool CanBeUndone => Stage == ImportStage.Done && ErasedAt is null;

    /// <summary>The stages in which the program works by itself.</summary>
    public static readonly ImportStage[] AtWork = [ImportStage.Checking, ImportStage.Importing, ImportStage.Undoing];

    /// <summary>Takes the columns as a person has matched them, and goes on to the check; the mended rows stay mended.</summary>
    /// <exception cref="Refused">A required column is missing, one is chosen twice, or the rows are imported already.</exception>
    public void Match(IReadOnlyDictionary<string, int?> chosen, IReadOnlyList<Column> columns)
    {
        if (Stage is not (ImportStage.Columns or ImportStage.Ready)) throw new Refused(ImportErrors.IsCompleteAlready);
        RequireRows();
        var map = ColumnMap.From(chosen, new HeaderRow(new Sheet("", []), 0, Names, []), columns);
        if (map.Missing(columns).FirstOrDefault() is { } missing) throw new Refused(ImportErrors.ColumnIsMissing) { Field = missing.Field };
        ColumnsJson = JsonSerializer.Serialize(map.Columns);
        Enter(ImportStage.Checking);
    }

    /// <summary>A person wants the good rows to be imported.</summary>
    /// <param name="good">How many there are.</param>
    public void Accept(string choice, int good)
    {
        if (Stage != ImportStage.Ready) throw new Refused(ImportErrors.IsCompleteAlready);
        RequireRows();
        if (good == 0) throw new Refused(ImportErrors.NothingToImport);
        (Choice, ProblemJson) = (choice, "");
        Enter(ImportStage.Importing);
        Total = good;
    }

    /// <summary>It was refused: the person is told why, and can try again or take back what was imported by then.</summary>
    public void Return(Refused refused, bool isBegun, DateTimeOffset now)
    {
        ProblemJson = JsonSerializer.Serialize(ImportRow.Remark.Of("", refused.Refusal, refused.Arguments, isWrong: true));
        Enter(isBegun ? ImportStage.Done : ImportStage.Ready);
        if (isBegun) CompletedAt ??= now;
    }

    /// <summary>A person wants all of it to be taken back.</summary>
    public void TakeBack(int imported)
    {
        if (!CanBeUndone) throw new Refused(ImportErrors.CannotBeUndone);
        ProblemJson = "";
        Enter(ImportStage.Undoing);
        Total = imported;
    }

    /// <summary>Notes that the present stage has dealt with more rows.</summary>
    public void Advance(int rows) => Done += rows;

    /// <summary>The present stage begins, or begins anew, with so many rows.</summary>
    public void Begin(int rows) => (Done, Total) = (0, rows);

    /// <summary>The present stage is finished.</summary>
    public void Finish(DateTimeOffset now)
    {
        Stage = Stage switch
        {
            ImportStage.Checking => ImportStage.Ready,
            ImportStage.Importing => ImportStage.Done,
            ImportStage.Undoing => ImportStage.Undone,
            _ => Stage,
        };
        if (Stage == ImportStage.Done) CompletedAt = now;
    }

    /// <summary>Keeps for the record what came of the rows.</summary>
    public void Sum(IReadOnlyDictionary<RowState, int> imported, int leftOut) => (Added, Changed, Unchanged, LeftOut) = (
        imported.GetValueOrDefault(RowState.New), imported.GetValueOrDefault(RowState.Changes), imported.GetValueOrDefault(RowState.Known), leftOut);

    /// <summary>The rows and the file are gone: only the record stays that there was a list.</summary>
    public void Erase(DateTimeOffset now)
    {
        ErasedAt = now;
        ExamplesJson = "[]";
    }

    private void RequireRows()
    {
        if (ErasedAt is not null) throw new Refused(ImportErrors.IsErased);
    }

    private void Enter(ImportStage stage) => (Stage, Done) = (stage, 0);
}
