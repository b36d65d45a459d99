using System.Security.Cryptography;
using System.Text;
using Events.Platform.Text;

namespace Events.Features.Accounts.TwoFactor;

/// <summary>A code on paper for the day when the phone is lost. It is good once: taking it deletes the row.</summary>
public class RecoveryCode
{
    public const int HowMany = 10;

    public long Id { get; private set; }
    public required long UserId { get; init; }

    /// <summary>SHA-256: enough for 80 random bits, which nobody guesses.</summary>
    public required string Hash { get; init; }

    /// <summary>A new code as it is shown: <c>ABCD-EFGH-IJKL-MNOP</c>.</summary>
    public static string New() => string.Join('-', Base32.Encode(RandomNumberGenerator.GetBytes(10)).Chunk(4).Select(part => new string(part)));

    /// <summary>The hash of a code in whatever way it was typed.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Typed(code))));

    /// <summary>What was meant: without spaces and dashes, full-width forms narrowed.</summary>
    public static string Typed(string code) =>
        string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
