using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Events.Platform.Text;

namespace Events.Features.Accounts.TwoFactor;

/// <summary>Time-based one-time passwords as authenticator apps make them: RFC 6238 with SHA-1, 30 seconds, six digits.</summary>
public static class Totp
{
    public const int Digits = 6;

    private const int StepSeconds = 30;

    /// <summary>A new key of 160 random bits, in base 32.</summary>
    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(20));

    /// <summary>The time step that a code belongs to, or null where it is wrong. A clock may be wrong by half a minute.</summary>
    public static long? StepOf(string code, string key, DateTimeOffset now)
    {
        if (!Base32.TryDecode(key, out var secret)) return null;
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        foreach (var step in new[] { current, current - 1, current + 1 })
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                return step;
        return null;
    }

    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> message = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        HMACSHA1.HashData(secret, message, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>What the QR code says: the form of address that authenticator apps know.</summary>
    public static string Address(string key, string issuer, string account)
    {
        // A colon parts the issuer from the account.
        var name = Uri.EscapeDataString(issuer.Replace(':', ' '));
        return $"otpauth://totp/{name}:{Uri.EscapeDataString(account)}?secret={key}&issuer={name}";
    }
}
