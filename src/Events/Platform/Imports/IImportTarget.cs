using Events.Platform.Tables;
using Events.Platform.Text;

namespace Events.Platform.Imports;

/// <summary>What a feature says of the lists that it takes: which columns, what a row means, and how it is taken back.</summary>
public interface IImportTarget
{
    /// <summary>Its name in addresses, such as <c>organisations</c>.</summary>
    string Kind { get; }

    IReadOnlyList<Column> Columns { get; }

    /// <summary>The most rows of a list.</summary>
    int MostRows => SheetReader.MostRows;

    /// <summary>How many rows are imported in one transaction.</summary>
    int LotSize => 500;

    /// <summary>Where the pages of such an import stand, or null where the signed-in person may not import there.</summary>
    Task<ImportPlace?> PlaceAsync(long scopeId, CancellationToken cancel);

    /// <summary>A check of one list from its first row on; it remembers the rows that it has seen.</summary>
    IRowCheck StartCheck(Import import);

    /// <summary>
    /// Imports some good rows inside the caller's transaction, in their order, and marks each with what it became. A row that turns out to be wrong
    /// by now is left alone.
    /// </summary>
    /// <exception cref="Web.Refused">None of these rows can be imported; the person is told and can try again.</exception>
    Task ApplyAsync(Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel);

    /// <summary>Takes imported rows back inside the caller's transaction, the last first. What people have changed since stays.</summary>
    Task UndoAsync(Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel);
}

/// <summary>Checks the rows of a list, some at a time.</summary>
public interface IRowCheck
{
    Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel);
}

/// <summary>Where the pages of an import stand.</summary>
/// <param name="Title">English, the key of its translation.</param>
/// <param name="Back">The address of the list that it brings rows into.</param>
/// <param name="Accept">The view with the target's own questions beside the button that imports, its model being <see cref="ImportRows.Result"/>.</param>
public sealed record ImportPlace(string Title, string Back, string? Accept = null)
{
    /// <summary>The name of what it is imported into, where that is one of several.</summary>
    public Bilingual Into { get; init; } = new();
}
