using System.Security.Cryptography;

namespace Events.Platform.Web;

/// <summary>The nonce of the current answer, for the import map and what Turbo adds.</summary>
public class CspNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}

/// <summary>Strict headers on every answer. Scripts and styles come from us alone; the scanner's decoder is WebAssembly of our own.</summary>
public class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CspNonce nonce)
    {
        // An exception handler clears the headers that are there already, so these are set when the answer starts.
        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(IHeaderDictionary headers, CspNonce nonce)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce.Value}' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce.Value}'; " +
            "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
