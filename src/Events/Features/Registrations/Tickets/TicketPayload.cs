using System.Security.Cryptography;
using System.Text;
using Events.Platform.Text;

namespace Events.Features.Registrations.Tickets;

/// <summary>
/// What a QR code says: <c>EV1.{event}.{code}.{signature}</c>, all in base 32, so that it fits the dense alphanumeric mode. The signature is ECDSA
/// P-256 with SHA-256 (IEEE P1363, 64 bytes) over the ASCII text before the last dot. <c>docs/qr-code.md</c> has test vectors.
/// </summary>
public sealed record TicketPayload(string EventCode, string TicketCode, byte[] Signature)
{
    private const string Version = "EV1";

    private byte[] Signed => Encoding.ASCII.GetBytes($"{Version}.{EventCode}.{TicketCode}");

    public static TicketPayload Sign(string eventCode, string ticketCode, ECDsa key)
    {
        var payload = new TicketPayload(eventCode, ticketCode, []);
        return payload with { Signature = key.SignData(payload.Signed, HashAlgorithmName.SHA256) };
    }

    public bool IsSignedBy(ECDsa key) => key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256);

    /// <summary>False for anything that is not written in this form; a scanner may have lowered the case.</summary>
    public static bool TryParse(string? text, out TicketPayload payload)
    {
        payload = new TicketPayload("", "", []);
        var parts = text?.Trim().ToUpperInvariant().Split('.') ?? [];
        if (parts is not [Version, { Length: 8 } eventCode, { Length: 26 } ticketCode, var signature]) return false;
        if (!Base32.TryDecode(signature, out var bytes) || bytes.Length != 64) return false;
        payload = new TicketPayload(eventCode, ticketCode, bytes);
        return true;
    }

    public override string ToString() => $"{Version}.{EventCode}.{TicketCode}.{Base32.Encode(Signature)}";
}
