using System.Security.Cryptography;
using System.Text;
using Events.Platform;
using Events.Platform.Security;
using Microsoft.Extensions.Options;

namespace Events.Features.Accounts.Setup;

/// <summary>The way in while there is nobody yet: a link with a secret of this start, kept in memory alone.</summary>
public class FirstAdministrator(IOptions<Settings> settings)
{
    private string? token;

    /// <summary>The link, as long as it leads anywhere.</summary>
    public string? Address => token is null ? null : settings.Value.Address($"/setup/{token}");

    public void Open() => token = SecretCode.New();

    public void Close() => token = null;

    public bool Opens(string given) =>
        token is { } secret && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));
}
