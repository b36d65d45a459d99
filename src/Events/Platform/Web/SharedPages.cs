using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Events.Platform.Data;

namespace Events.Platform.Web;

/// <summary>Marks a page that shows everybody the same, so that <see cref="SharedPages"/> may keep it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameForAllAttribute : Attribute;

/// <summary>
/// When thousands look at one page at once, it is made once. What is kept lives until anything is written, and no longer than the second in which it
/// was made: another node may have written, and time itself opens and closes events. Each answer has its own nonce.
/// </summary>
public class SharedPages(RequestDelegate next, WriteQueue writers, TimeProvider clock)
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(string Path, string Language), Page> pages = [];

    /// <param name="Parts">The body, cut where the nonce stood.</param>
    private sealed record Page((long, long) Moment, string ContentType, byte[][] Parts, int Length);

    public Task InvokeAsync(HttpContext context, CspNonce nonce)
    {
        if (!MayBeShared(context)) return next(context);
        var key = (context.Request.Path.Value!, CultureInfo.CurrentUICulture.Name);
        var moment = (writers.Commits, clock.GetUtcNow().ToUnixTimeSeconds());
        return pages.TryGetValue(key, out var page) && page.Moment == moment
            ? AnswerAsync(context.Response, page, nonce)
            : MakeAsync(context, key, moment, nonce);
    }

    /// <summary>A message about what was just done belongs to one person.</summary>
    private static bool MayBeShared(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.QueryString.HasValue
        && context.GetEndpoint()?.Metadata.GetMetadata<SameForAllAttribute>() is not null
        && !context.Request.Cookies.Keys.Any(cookie => cookie.StartsWith(Flash.Cookie, StringComparison.Ordinal));

    private async Task MakeAsync(HttpContext context, (string, string) key, (long, long) moment, CspNonce nonce)
    {
        var response = context.Response;
        var (target, made) = (response.Body, new MemoryStream());
        response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = target;
        }
        var body = made.ToArray();
        if (response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && response.Headers.SetCookie.Count == 0)
        {
            if (pages.Count >= Most) pages.Clear();
            pages[key] = new Page(moment, type, Cut(body, Encoding.ASCII.GetBytes(nonce.Value)), body.Length);
        }
        await target.WriteAsync(body);
    }

    private static byte[][] Cut(ReadOnlySpan<byte> body, ReadOnlySpan<byte> nonce)
    {
        var parts = new List<byte[]>();
        foreach (var part in MemoryExtensions.Split(body, nonce)) parts.Add(body[part].ToArray());
        return [.. parts];
    }

    private static async Task AnswerAsync(HttpResponse response, Page page, CspNonce nonce)
    {
        response.ContentType = page.ContentType;
        response.ContentLength = page.Length;
        var fresh = Encoding.ASCII.GetBytes(nonce.Value);
        foreach (var (number, part) in page.Parts.Index())
        {
            if (number > 0) response.BodyWriter.Write(fresh);
            response.BodyWriter.Write(part);
        }
        await response.BodyWriter.FlushAsync();
    }
}
