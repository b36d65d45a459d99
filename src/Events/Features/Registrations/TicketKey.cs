using System.Security.Cryptography;
using Events.Platform.Security;

namespace Events.Features.Registrations;

/// <summary>The key pair that signs an event's QR codes, so that a device without network can tell a true ticket. The private half is sealed.</summary>
public class TicketKey
{
    public required long EventId { get; init; }

    /// <summary>SubjectPublicKeyInfo of an ECDSA P-256 key, for the devices at the door.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS #8 in base 64.</summary>
    public required Sealed PrivateKey { get; init; }

    public static TicketKey Create(long eventId, Vault vault)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new TicketKey
        {
            EventId = eventId,
            PublicKey = key.ExportSubjectPublicKeyInfo(),
            PrivateKey = vault.Seal(Convert.ToBase64String(key.ExportPkcs8PrivateKey())),
        };
    }
}
