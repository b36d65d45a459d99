namespace Events.Platform.Web;

/// <summary>Who asks: a person who reads pages, or a script that reads answers.</summary>
public static class Callers
{
    extension(HttpRequest request)
    {
        /// <summary>Whether a script asks, for JSON or for a stream of events: it is told by status and problem document (RFC 9457), never by a page.</summary>
        public bool IsFromScript => request.HasJsonContentType()
            || request.Headers.Accept.ToString() is var accept && (accept.StartsWith("application/json", StringComparison.Ordinal) || accept.StartsWith("text/event-stream", StringComparison.Ordinal));
    }
}
