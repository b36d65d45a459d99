using Events.Platform.Web;

namespace Events.Features.CheckIn.Devices;

public static class DeviceErrors
{
    public static readonly Refusal HasEnded = new("This device was revoked or has expired. Please add it anew.");
    public static readonly Refusal CodeHasEnded = new("This pairing code was used or is too old. Please show a new one at the desk.");
    public static readonly Refusal NoGate = new("Please choose at least one gate.");
    public static readonly Refusal AlreadyOver = new("The device must expire in the future.");
    public static readonly Refusal LivesTooLong = new("A device works until a week after the event at most.");
    public static readonly Refusal OverrideIsNotYours = new("Only an organiser gives a device the right to let people in against the rules.");
}
