using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Events.Features.Planning;
using Events.Features.Planning.Budget;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>One sum that came in by a bank statement. Its key keeps it from being read twice.</summary>
public class StatementLine : IOfEvent
{
    public const int KeyLength = 64;
    public const int TextLength = 300;

    /// <summary>As many people as one transfer may pay for.</summary>
    public const int MostReferences = 40;

    public long Id { get; private set; }
    public required long EventId { get; init; }

    /// <summary>What the bank says of it, in one number; of several lines that say the same, the place among them counts.</summary>
    public required string Key { get; init; }

    public required DateOnly On { get; init; }
    public required decimal Amount { get; init; }
    public string Currency { get; init; } = MoneyRow.Yuan;
    public string Payer { get; init; } = "";
    public string Remark { get; init; } = "";

    /// <summary>For the note of a payment.</summary>
    public string Words => string.Join(" · ", new[] { Payer, Remark[..Math.Min(Remark.Length, 150)], Amount.ToString("0.00", CultureInfo.InvariantCulture) }.Where(part => part.Length > 0));

    /// <summary>All references that were found in the line, with spaces between; empty where there is none.</summary>
    public string Reference { get; init; } = "";

    public IReadOnlyList<string> References => Reference.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public required DateTimeOffset ReadAt { get; init; }

    public long? DueId { get; private set; }
    public FeeDue? Due { get; private set; }
    public DateTimeOffset? BookedAt { get; private set; }
    public string BookedBy { get; private set; } = "";

    /// <summary>Where one transfer has paid for several people, the others of them.</summary>
    public List<StatementShare> Others { get; private set; } = [];

    public void Book(IReadOnlyList<FeeDue> dues, string by, DateTimeOffset now)
    {
        (Due, BookedBy, BookedAt) = (dues[0], by, now);
        Others.AddRange(dues.Skip(1).Select(due => new StatementShare { DueId = due.Id }));
    }

    /// <summary>The payment of one is taken back. The line can be booked again when it stands for nobody any more. The others must be loaded.</summary>
    public void Unbook(long dueId)
    {
        Others.RemoveAll(other => other.DueId == dueId);
        if (DueId != dueId) return;
        var next = Others.FirstOrDefault();
        (DueId, Due) = (next?.DueId, null);
        if (next is null) (BookedBy, BookedAt) = ("", null);
        else Others.Remove(next);
    }

    public static string KeyOf(StatementRow row, int place) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{row.At:yyyyMMddHHmmss}|{row.Amount:0.00}|{row.Payer}|{row.Remark}|{row.Serial}|{place}") + Foreign(row))));

    /// <summary>Nothing for the yuan, so that lines that were read before currencies were keep their keys.</summary>
    private static string Foreign(StatementRow row) => row.Currency == MoneyRow.Yuan ? "" : $"|{row.Currency}";
}

/// <summary>One more person for whom a transfer has paid.</summary>
public class StatementShare
{
    public long LineId { get; init; }
    public required long DueId { get; init; }
}
