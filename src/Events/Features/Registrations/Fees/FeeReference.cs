using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Events.Features.Registrations.Fees;

/// <summary>
/// What somebody writes into a bank transfer so that we know whose it is: <c>EV7K-4M2P-9</c>. No letter looks like a figure; the last one checks the
/// others, so that a slip of one character or two that change places is never somebody else's.
/// </summary>
public static partial class FeeReference
{
    /// <summary>As it is stored: without hyphens.</summary>
    public const int Length = 9;

    private const string Prefix = "EV";
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New()
    {
        var body = Prefix + RandomNumberGenerator.GetString(Letters, Length - Prefix.Length - 1);
        return body + Check(body);
    }

    /// <summary>In groups, as people copy it.</summary>
    public static string Shown(string reference) => $"{reference[..4]}-{reference[4..8]}-{reference[8..]}";

    /// <summary>All references that a text may hold, in any width and case, with spaces and hyphens inside or without.</summary>
    public static IEnumerable<string> In(string text)
    {
        var narrow = Separator().Replace(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant(), "");
        for (var at = narrow.IndexOf(Prefix, StringComparison.Ordinal); at >= 0 && at + Length <= narrow.Length; at = narrow.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
            if (IsValid(narrow.Substring(at, Length))) yield return narrow.Substring(at, Length);
    }

    public static bool IsValid(string reference) =>
        reference.Length == Length && reference.StartsWith(Prefix, StringComparison.Ordinal) && reference.All(Letters.Contains) && Check(reference[..^1]) == reference[^1];

    /// <summary>The number of letters is prime, so each weight tells each letter apart.</summary>
    private static char Check(string body) => Letters[body.Select((letter, place) => (place + 1) * Letters.IndexOf(letter)).Sum() % Letters.Length];

    [GeneratedRegex(@"[\s\-‐‑‒–—_.·、,:]+")]
    private static partial Regex Separator();
}
