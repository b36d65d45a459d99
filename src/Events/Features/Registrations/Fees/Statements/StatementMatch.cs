using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Fees.Statements;

public enum StatementVerdict
{
    [Display(Name = "Matches|statement")] Matches,
    [Display(Name = "Too much|statement")] TooMuch,
    [Display(Name = "Too little|statement")] TooLittle,
    [Display(Name = "Paid already|statement")] PaidAlready,
    [Display(Name = "Owes nothing|statement")] OwesNothing,
    [Display(Name = "No known reference|statement")] Unknown,
}

/// <summary>What a line of a statement is for.</summary>
/// <param name="Due">Null where its reference is not known here.</param>
public sealed record StatementMatch(StatementLine Line, FeeDue? Due, StatementVerdict Verdict)
{
    /// <summary>Whoever pays too much has paid; too little is for a person to settle.</summary>
    public bool CanBeBooked => Verdict is StatementVerdict.Matches or StatementVerdict.TooMuch;

    /// <summary>Each line beside what it is for, in their order; a second one for the same comes too late.</summary>
    public static IReadOnlyList<StatementMatch> Of(IEnumerable<StatementLine> lines, IReadOnlyDictionary<string, FeeDue> dues)
    {
        var settled = new HashSet<FeeDue>();
        return [.. lines.Select(line =>
        {
            var due = dues.GetValueOrDefault(line.Reference);
            var match = new StatementMatch(line, due, due is not null && settled.Contains(due) ? StatementVerdict.PaidAlready : Judge(line, due));
            if (match.CanBeBooked) settled.Add(due!);
            return match;
        })];
    }

    private static StatementVerdict Judge(StatementLine line, FeeDue? due) =>
        due is null ? StatementVerdict.Unknown
        : due.PaidOn is not null ? StatementVerdict.PaidAlready
        : !due.IsOpen ? StatementVerdict.OwesNothing
        : line.Amount == due.Amount ? StatementVerdict.Matches
        : line.Amount > due.Amount ? StatementVerdict.TooMuch
        : StatementVerdict.TooLittle;
}
