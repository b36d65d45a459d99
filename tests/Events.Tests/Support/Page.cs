using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Events.Tests.Support;

/// <summary>An answer, as a <see cref="Visitor"/> sees it.</summary>
public sealed class Page
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Visitor visitor;
    private readonly Lazy<IHtmlDocument> document;

    private Page(Visitor visitor, Uri address, HttpResponseMessage response, byte[] bytes)
    {
        (this.visitor, Address, Status, Bytes) = (visitor, address, response.StatusCode, bytes);
        (Headers, ContentHeaders) = (response.Headers, response.Content.Headers);
        RedirectsTo = response.Headers.Location?.ToString();
        document = new Lazy<IHtmlDocument>(() => new HtmlParser().ParseDocument(Body));
    }

    public static async Task<Page> ReadAsync(Visitor visitor, Uri address, HttpResponseMessage response) =>
        new(visitor, address, response, await response.Content.ReadAsByteArrayAsync());

    public Uri Address { get; }

    /// <summary>Path and query of the page that is shown, after a form the one it led to.</summary>
    public string Location => Address.PathAndQuery;

    public HttpStatusCode Status { get; }
    public HttpResponseHeaders Headers { get; }
    public HttpContentHeaders ContentHeaders { get; }
    public byte[] Bytes { get; }

    /// <summary>Where a redirection leads that was not followed.</summary>
    public string? RedirectsTo { get; }

    public string Body => Encoding.UTF8.GetString(Bytes);
    public IHtmlDocument Document => document.Value;
    public string Title => Document.Title ?? "";

    /// <summary>What stands on the page, without its markup.</summary>
    public string Words => Tidy(Document.Body);

    /// <summary>The messages beside fields and in the error summary, each once, without the name of the field.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".invalid-feedback, .field-validation-error, .validation-summary-errors li, .error-summary li").Select(Message).Where(text => text.Length > 0).Distinct()];

    /// <summary>The message about what was just done or refused.</summary>
    public string? Flash => Document.QuerySelector(".flash") is { } flash ? Tidy(flash) : null;

    public string? AntiforgeryToken =>
        Document.QuerySelector("meta[name=csrf-token]")?.GetAttribute("content") ?? Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");

    /// <summary>The text of the first element that fits, or null.</summary>
    public string? Text(string selector) => Document.QuerySelector(selector) is { } found ? Tidy(found) : null;

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(Tidy)];

    public T Json<T>() => JsonSerializer.Deserialize<T>(Bytes, Web)!;

    public JsonElement Json() => JsonSerializer.Deserialize<JsonElement>(Bytes);

    /// <summary>Opens the link that the selector finds, or the one with these words.</summary>
    public Task<Page> ClickAsync(string selectorOrWords)
    {
        var link = Document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(link => Tidy(link) == selectorOrWords)
            ?? Document.QuerySelector(selectorOrWords) as IHtmlAnchorElement
            ?? throw new InvalidOperationException($"{Location} has no link “{selectorOrWords}”:\n{Words}");
        return visitor.GetAsync(new Uri(Address, link.GetAttribute("href")).ToString());
    }

    /// <summary>The same address again.</summary>
    public Task<Page> AgainAsync() => visitor.GetAsync(Location);

    /// <summary>
    /// Sends a form with all that stands in it; what is given replaces fields. An anonymous object may only name fields that are there;
    /// a dictionary may add others, such as rows that a script would make. Values: text, numbers, dates, true and false for boxes to tick, lists
    /// for several of one name, <see cref="Upload"/> for files, null to leave a field out.
    /// </summary>
    /// <param name="selector">Finds the form, or anything in it.</param>
    /// <param name="button">The value of the button that is pressed, where there are several.</param>
    /// <param name="follow">Opens the page that the answer 303 leads to.</param>
    public Task<Page> SubmitAsync(string selector, object? fields = null, string? button = null, bool follow = true)
    {
        var found = Document.QuerySelector(selector)
            ?? throw new InvalidOperationException($"{Location} ({(int)Status}) has no “{selector}”:\n{Words}");
        var form = found.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"“{selector}” is in no form.");
        return visitor.SendAsync(new FormEntry(form, found, button).With(fields).ToRequest(Address), follow);
    }

    private static string Message(IElement element)
    {
        var message = (IElement)element.Clone();
        foreach (var name in message.QuerySelectorAll(".of-field").ToList()) name.Remove();
        return Tidy(message);
    }

    private static string Tidy(IElement? element) => element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
