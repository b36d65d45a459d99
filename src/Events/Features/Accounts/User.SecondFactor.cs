using Events.Platform.Security;

namespace Events.Features.Accounts;

public partial class User
{
    /// <summary>The key that the authenticator app shares with us, in base 32.</summary>
    public Sealed? CodeKey { get; private set; }

    /// <summary>The time step of the last code that was taken: each code is good once.</summary>
    public long LastCodeStep { get; private set; }

    /// <param name="step">The time step of the code that confirmed the key.</param>
    public void SwitchOnSecondFactor(Sealed key, long step)
    {
        (TwoFactorEnabled, CodeKey, LastCodeStep) = (true, key, step);
        EndSessions();
    }

    public void SwitchOffSecondFactor()
    {
        (TwoFactorEnabled, CodeKey, LastCodeStep) = (false, null, 0);
        EndSessions();
    }
}
