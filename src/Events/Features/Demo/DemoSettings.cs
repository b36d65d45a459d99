using Events.Platform.Security;
using Microsoft.Extensions.Options;

namespace Events.Features.Demo;

/// <summary>Section <c>Demo</c>.</summary>
public class DemoSettings
{
    /// <summary>Loads the demonstration year into an empty database at the start.</summary>
    public bool Load { get; set; }

    /// <summary>The password of the demonstration accounts; <c>./run</c> sets one for trying out.</summary>
    public string? Password { get; set; }
}

/// <summary>The password of the demonstration accounts. Where none is set, one is made up and printed once: a known one must not stand open to the world.</summary>
public class DemoPassword(IOptions<DemoSettings> settings)
{
    public string Value { get; } = string.IsNullOrWhiteSpace(settings.Value.Password)
        ? $"{SecretCode.NewShort()}-{SecretCode.NewShort()}".ToLowerInvariant()
        : settings.Value.Password;
}
