namespace Events.Platform.Web;

/// <summary>Links that change a part of what a page shows and keep the rest: its filters, its month, its order.</summary>
public static class SameAddress
{
    extension(HttpRequest request)
    {
        /// <summary>This page with other values in its query; null takes one out.</summary>
        public string With(params (string Name, string? Value)[] changed) => request.Path + request.QueryWith(changed);

        /// <summary>The query alone, for another page that shows the same in another way.</summary>
        public QueryString QueryWith(params (string Name, string? Value)[] changed) => QueryString.Create(request.Query
            .Where(part => part.Value.ToString().Length > 0 && !changed.Any(change => change.Name.Equals(part.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(part => KeyValuePair.Create(part.Key, (string?)part.Value.ToString()))
            .Concat(changed.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value))));
    }
}
