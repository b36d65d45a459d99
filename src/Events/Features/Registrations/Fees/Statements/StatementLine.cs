using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Events.Features.Planning;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>One sum that came in by a bank statement. Its key keeps it from being read twice.</summary>
public class StatementLine : IOfEvent
{
    public const int KeyLength = 64;
    public const int TextLength = 300;

    public long Id { get; private set; }
    public required long EventId { get; init; }

    /// <summary>What the bank says of it, in one number; of several lines that say the same, the place among them counts.</summary>
    public required string Key { get; init; }

    public required DateOnly On { get; init; }
    public required decimal Amount { get; init; }
    public string Payer { get; init; } = "";
    public string Remark { get; init; } = "";

    /// <summary>For the note of a payment.</summary>
    public string Words => string.Join(" · ", new[] { Payer, Remark[..Math.Min(Remark.Length, 150)], Amount.ToString("0.00", CultureInfo.InvariantCulture) }.Where(part => part.Length > 0));

    /// <summary>The reference that was found in the line, empty where there is none.</summary>
    public string Reference { get; init; } = "";

    public required DateTimeOffset ReadAt { get; init; }

    public long? DueId { get; private set; }
    public FeeDue? Due { get; private set; }
    public DateTimeOffset? BookedAt { get; private set; }
    public string BookedBy { get; private set; } = "";

    public void Book(FeeDue due, string by, DateTimeOffset now) => (Due, BookedBy, BookedAt) = (due, by, now);

    public void Unbook() => (DueId, Due, BookedBy, BookedAt) = (null, null, "", null);

    public static string KeyOf(StatementRow row, int place) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{row.At:yyyyMMddHHmmss}|{row.Amount:0.00}|{row.Payer}|{row.Remark}|{row.Serial}|{place}"))));
}
