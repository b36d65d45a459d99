using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Events.Tests.Support;

/// <summary>Cookies of one site. Unlike the framework's container it lets them expire by the clock of the test.</summary>
public sealed class CookieJar(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (string Value, DateTimeOffset? Until)> cookies = [];

    public string? this[string name]
    {
        get => cookies.TryGetValue(name, out var cookie) && !(cookie.Until <= clock.GetUtcNow()) ? cookie.Value : null;
        set
        {
            if (value is null) cookies.TryRemove(name, out _);
            else cookies[name] = (value, null);
        }
    }

    public string Header => string.Join("; ", cookies.Keys.Where(name => this[name] is not null).Select(name => $"{name}={this[name]}"));

    public void Take(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues(HeaderNames.SetCookie, out var set)) return;
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
        {
            var until = cookie.MaxAge is { } age ? clock.GetUtcNow() + age : cookie.Expires;
            if (until <= clock.GetUtcNow() || cookie.Value.Length == 0) cookies.TryRemove(cookie.Name.ToString(), out _);
            else cookies[cookie.Name.ToString()] = (cookie.Value.ToString(), until);
        }
    }
}
