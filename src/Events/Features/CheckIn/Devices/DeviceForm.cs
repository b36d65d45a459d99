using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.CheckIn.Devices;

/// <summary>What a new device is called, where it may work, and until when.</summary>
public class DeviceForm
{
    [Required(ErrorMessage = "Please name the device, so that it can be found when it is lost."), StringLength(Device.NameLength)]
    public string Name { get; set; } = "";

    public List<long> GateIds { get; set; } = [];

    /// <summary>In the time of the event.</summary>
    [Required(ErrorMessage = "Please say until when the device works.")]
    public DateTime? ExpiresAt { get; set; }

    public bool MayOverride { get; set; }
    public bool IsKiosk { get; set; }

    /// <summary>All gates, until the event is over.</summary>
    public static DeviceForm For(Event @event, IEnumerable<Gate> gates) =>
        new() { GateIds = [.. gates.Select(gate => gate.Id)], ExpiresAt = Zones.Local(@event.EndsAt, @event.TimeZone) };

    public Device Make(Event @event, IReadOnlyList<Gate> gates, DateTimeOffset now)
    {
        var chosen = gates.Where(gate => GateIds.Contains(gate.Id)).ToList();
        if (chosen.Count == 0) throw new Refused(DeviceErrors.NoGate) { Field = nameof(GateIds) };
        var expires = @event.InstantOf(ExpiresAt!.Value, nameof(ExpiresAt));
        if (expires > @event.EndsAt + Device.LongestAfterEnd) throw new Refused(DeviceErrors.LivesTooLong) { Field = nameof(ExpiresAt) };
        if (expires <= now) throw new Refused(DeviceErrors.AlreadyOver) { Field = nameof(ExpiresAt) };
        var device = new Device { EventId = @event.Id, Name = Name.Trim(), Gates = chosen, ExpiresAt = expires, MayOverride = MayOverride, IsKiosk = IsKiosk };
        device.OfferPairing(now);
        return device;
    }
}
