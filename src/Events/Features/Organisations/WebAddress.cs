namespace Events.Features.Organisations;

/// <summary>Addresses of web pages as people write them.</summary>
public static class WebAddress
{
    /// <summary>As a link needs it: people write <c>www.example.com</c>, and a link must not begin with <c>javascript:</c>. Empty stays empty.</summary>
    /// <param name="most">The most characters that it may have.</param>
    public static bool TryRead(string? text, int most, out string address)
    {
        address = (text ?? "").Trim();
        if (address.Length == 0) return true;
        if (!address.Contains("://")) address = "https://" + address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Contains('.') && address.Length <= most;
    }
}
