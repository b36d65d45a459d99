using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Fees.Statements;

public enum StatementVerdict
{
    [Display(Name = "Matches|statement")] Matches,
    [Display(Name = "Too much|statement")] TooMuch,
    [Display(Name = "Too little|statement")] TooLittle,
    [Display(Name = "Several people|statement")] SeveralPeople,
    [Display(Name = "Other currency|statement")] OtherCurrency,
    [Display(Name = "Paid already|statement")] PaidAlready,
    [Display(Name = "Owes nothing|statement")] OwesNothing,
    [Display(Name = "No known reference|statement")] Unknown,
}

/// <summary>What a line of a statement is for.</summary>
/// <param name="Dues">Those that it pays for; none where its references are not known here.</param>
public sealed record StatementMatch(StatementLine Line, IReadOnlyList<FeeDue> Dues, StatementVerdict Verdict)
{
    /// <summary>Whoever pays too much has paid; too little, or another sum than several owe together, is for a person to settle.</summary>
    public bool CanBeBooked => Verdict is StatementVerdict.Matches or StatementVerdict.TooMuch;

    /// <summary>Each line beside what it is for, in their order; a second one for the same comes too late.</summary>
    public static IReadOnlyList<StatementMatch> Of(IEnumerable<StatementLine> lines, IReadOnlyDictionary<string, FeeDue> dues)
    {
        var settled = new HashSet<FeeDue>();
        return [.. lines.Select(line =>
        {
            var match = Judge(line, [.. line.References.Select(reference => dues.GetValueOrDefault(reference)).OfType<FeeDue>()], settled);
            if (match.CanBeBooked) settled.UnionWith(match.Dues);
            return match;
        })];
    }

    private static StatementMatch Judge(StatementLine line, List<FeeDue> known, HashSet<FeeDue> settled)
    {
        var open = known.Where(due => due.IsOpen && !settled.Contains(due)).ToList();
        var owed = open.Sum(due => due.Amount);
        return known.Count == 0 ? new(line, known, StatementVerdict.Unknown)
            : open.Count == 0 ? new(line, known, known.Exists(due => due.PaidOn is not null || settled.Contains(due)) ? StatementVerdict.PaidAlready : StatementVerdict.OwesNothing)
            : open.Exists(due => due.Currency != line.Currency) ? new(line, known, StatementVerdict.OtherCurrency)
            : line.Amount == owed ? new(line, open, StatementVerdict.Matches)
            : line.References.Count > 1 ? new(line, known, StatementVerdict.SeveralPeople)
            : new(line, open, line.Amount > owed ? StatementVerdict.TooMuch : StatementVerdict.TooLittle);
    }
}
