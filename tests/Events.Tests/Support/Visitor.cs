using System.Net;

namespace Events.Tests.Support;

/// <summary>
/// A browser without JavaScript: it keeps cookies, says where it comes from, and follows the 303 after a form, but no other redirection.
/// An answer 500 is never expected and throws with what the program logged.
/// </summary>
public sealed class Visitor(TestApp app, HttpMessageHandler handler, Uri address, string language) : IDisposable
{
    private readonly HttpClient client = new(handler) { BaseAddress = address };

    public CookieJar Cookies { get; } = new(app.Clock);

    /// <summary>The page that is open.</summary>
    public Page? Page { get; private set; }

    public Task<Page> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Posts fields as a form without having seen it, and without its token unless the last page had one.</summary>
    public Task<Page> PostAsync(string address, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), .. Token("__RequestVerificationToken")]),
    });

    /// <summary>Posts JSON as a script of the last page would.</summary>
    public Task<Page> PostJsonAsync(string address, object? body) => SendJsonAsync(HttpMethod.Post, address, body);

    public Task<Page> SendJsonAsync(HttpMethod method, string address, object? body = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Accept", "application/json");
        foreach (var (name, value) in Token("X-CSRF-Token")) request.Headers.Add(name, value);
        return SendAsync(request);
    }

    public async Task SignInAsync(string email, string password)
    {
        var page = await (await GetAsync("/signin")).SubmitAsync("form[action='/signin'], main form", new { Email = email, Password = password }, follow: false);
        if (Cookies["events-session"] is null) throw new InvalidOperationException($"{email} could not sign in: {page.Status} {string.Join(' ', page.Errors)}");
    }

    public async Task<Page> SendAsync(HttpRequestMessage request, bool follow = true)
    {
        var page = await SendOnceAsync(request);
        while (follow && page.Status == HttpStatusCode.SeeOther) page = await SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, page.RedirectsTo));
        return page;
    }

    /// <summary>Opens an answer that goes on, such as a stream of events.</summary>
    public Task<HttpResponseMessage> OpenAsync(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (Cookies.Header is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private async Task<Page> SendOnceAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(client.BaseAddress!, request.RequestUri!);
        if (Cookies.Header is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        if (!request.Headers.Contains("Accept")) request.Headers.Add("Accept", "text/html,*/*;q=0.8");
        request.Headers.Add("Accept-Language", language);
        if (Page is not null) request.Headers.Referrer = Page.Address;
        if (request.Method != HttpMethod.Get && !request.Headers.Contains("Origin")) request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        using var response = await client.SendAsync(request);
        Cookies.Take(response);
        if (response.StatusCode == HttpStatusCode.InternalServerError)
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} failed.\n{app.Log}");
        return Page = await Page.ReadAsync(this, request.RequestUri, response);
    }

    private IEnumerable<KeyValuePair<string, string>> Token(string name) =>
        Page?.AntiforgeryToken is { } token ? [KeyValuePair.Create(name, token)] : [];

    public void Dispose() => client.Dispose();
}
