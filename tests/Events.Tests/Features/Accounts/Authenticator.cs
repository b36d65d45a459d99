using System.Security.Cryptography;

namespace Events.Tests.Features.Accounts;

/// <summary>An authenticator app of our own: RFC 6238, written from the standard and not from the program.</summary>
public sealed class Authenticator(string key, TimeProvider clock)
{
    /// <param name="later">Shows what it will show so many steps of 30 seconds later.</param>
    public string Code(int later = 0)
    {
        var counter = BitConverter.GetBytes(clock.GetUtcNow().ToUnixTimeSeconds() / 30 + later);
        if (BitConverter.IsLittleEndian) Array.Reverse(counter);
        var mac = HMACSHA1.HashData(Secret(), counter);
        var offset = mac[19] & 0xf;
        var binary = ((mac[offset] & 0x7f) << 24) | (mac[offset + 1] << 16) | (mac[offset + 2] << 8) | mac[offset + 3];
        return (binary % 1000000).ToString().PadLeft(6, '0');
    }

    private byte[] Secret()
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }
}
