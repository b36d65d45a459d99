using System.Security.Cryptography;
using System.Text;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;

namespace Events.Features.CheckIn.Devices;

public partial class Device
{
    private static readonly TimeSpan PairingLasts = TimeSpan.FromMinutes(15);

    /// <summary>The secret in the code on the desk page: for one use, and not for long.</summary>
    [Unrecorded]
    public string? PairingSecret { get; private set; }
    public DateTimeOffset? PairingEndsAt { get; private set; }

    public DateTimeOffset? PairedAt { get; private set; }

    /// <summary>What the device shows with each request is known to it alone.</summary>
    [Unrecorded]
    public string? TokenHash { get; private set; }

    /// <summary>Shows a new code; a device that is paired already works on until another has taken its place.</summary>
    public void OfferPairing(DateTimeOffset now)
    {
        if (StateAt(now) is DeviceState.Revoked or DeviceState.Expired) throw new Refused(DeviceErrors.HasEnded);
        (PairingSecret, PairingEndsAt) = (SecretCode.New(), now + PairingLasts);
    }

    public bool IsOffered(DateTimeOffset now) => PairingSecret is not null && now < PairingEndsAt && StateAt(now) is DeviceState.Unpaired or DeviceState.Paired;

    /// <summary>Takes the code and gives the token for it.</summary>
    public string Pair(DateTimeOffset now)
    {
        if (!IsOffered(now)) throw new Refused(DeviceErrors.CodeHasEnded);
        EndPairing();
        var token = SecretCode.New() + SecretCode.New();
        (TokenHash, PairedAt) = (Hash(token), now);
        return token;
    }

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private void EndPairing() => (PairingSecret, PairingEndsAt) = (null, null);
}
