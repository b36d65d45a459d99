using Events.Platform.Web;

namespace Events.Platform.Tables;

/// <summary>Counts the rows of one file.</summary>
internal sealed class RowLimit(int most, CancellationToken cancel)
{
    /// <summary>A full list may have a title, a header and totals besides.</summary>
    private const int RowsAroundList = 20;

    private int count;

    public void Count()
    {
        cancel.ThrowIfCancellationRequested();
        if (++count > most + RowsAroundList) throw new Refused(TableErrors.HasTooManyRows, most);
    }
}
