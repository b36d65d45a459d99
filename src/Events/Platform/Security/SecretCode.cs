using System.Security.Cryptography;
using Events.Platform.Text;

namespace Events.Platform.Security;

/// <summary>Random codes for addresses and tickets, in RFC 4648 base 32 without padding: upper case, no 0, 1, 8 or 9 to mistake.</summary>
public static class SecretCode
{
    public const int Length = 26;

    /// <summary>128 random bits: cannot be guessed.</summary>
    public static string New() => Base32.Encode(RandomNumberGenerator.GetBytes(16));

    /// <summary>40 random bits: names something public without counting upwards. Make it unique in the database.</summary>
    public static string NewShort() => Base32.Encode(RandomNumberGenerator.GetBytes(5));
}
