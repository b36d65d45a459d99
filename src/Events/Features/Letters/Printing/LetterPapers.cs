using Events.Platform;
using Events.Platform.Documents;
using Microsoft.Extensions.Options;

namespace Events.Features.Letters.Printing;

/// <summary>Puts visa letters on paper. Each time the passport is opened, and the audit trail says so.</summary>
public class LetterPapers(PassportAccess passports, Papers papers, IOptions<Settings> settings)
{
    public const string View = "/Features/Letters/Printing/Letters.cshtml";

    /// <inheritdoc cref="Papers.CanPrint"/>
    public bool CanPrint => papers.CanPrint;

    /// <param name="letter">With its unit.</param>
    public async Task<LetterPaper> ReadAsync(VisaLetter letter, string what, CancellationToken cancel) =>
        new(letter, letter.Unit, await passports.OpenAsync(letter, what, cancel), settings.Value.Address($"/verify/{letter.Code}"));

    /// <summary>A letter that is not issued. Its check says that nobody knows it.</summary>
    public LetterPaper Draft(VisaLetter letter, Accounts.Unit unit, Passport passport) => new(letter, unit, passport, settings.Value.Address("/verify/draft"));

    /// <summary>One PDF with a page for each letter. A batch costs little more than one letter, for the fonts are loaded once.</summary>
    public Task<byte[]> PrintAsync(params IReadOnlyList<LetterPaper> letters) => papers.PrintAsync(View, letters, mostPages: letters.Count);

    public static string FileName(VisaLetter letter) =>
        $"visa-letter-{string.Concat(letter.Number.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'))}.pdf";
}
