using System.Globalization;
using System.Security.Claims;
using Events.Features.Accounts;

namespace Events.Features.CheckIn.Devices;

/// <summary>The paired device that asks, read from its claims.</summary>
public class CurrentDevice(IHttpContextAccessor http)
{
    public const string Key = "device";
    public const string OfEvent = "device_event";
    public const string AtGate = "device_gate";
    public const string Overrides = "device_overrides";
    public const string Ends = "device_ends";
    public const string Kiosk = "device_kiosk";

    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    public long? Id => Number(Principal.FindFirstValue(Key));

    /// <summary>Whether the rights of the device count: nobody is signed in who has them anyway.</summary>
    public bool Works => Id is not null && !Roles.OfWork.Any(Principal.IsInRole);

    public long? EventId => Number(Principal.FindFirstValue(OfEvent));
    public IReadOnlyList<long> GateIds => [.. Principal.FindAll(AtGate).Select(claim => Number(claim.Value)!.Value)];
    public bool MayOverride => Works && Principal.HasClaim(claim => claim.Type == Overrides);
    public bool IsKiosk => Works && Principal.HasClaim(claim => claim.Type == Kiosk);

    /// <summary>When its list is to be forgotten.</summary>
    public DateTimeOffset? EndsAt => Works ? DateTimeOffset.Parse(Principal.FindFirstValue(Ends)!, CultureInfo.InvariantCulture) : null;

    public static ClaimsIdentity Claims(Device device)
    {
        // The trail of changes names whoever acts by this claim.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Email, $"device: {device.Name}"), new Claim(Key, Text(device.Id)), new Claim(OfEvent, Text(device.EventId))], DeviceAuthentication.Scheme);
        identity.AddClaims(device.Gates.Select(gate => new Claim(AtGate, Text(gate.Id))));
        identity.AddClaim(new Claim(Ends, device.ExpiresAt.ToString("O", CultureInfo.InvariantCulture)));
        if (device.MayOverride) identity.AddClaim(new Claim(Overrides, "true"));
        if (device.IsKiosk) identity.AddClaim(new Claim(Kiosk, "true"));
        return identity;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string? text) => text is null ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
