using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

/// <summary>
/// The labels of a page's fields, by which the summary of what is wrong names them. It stands above the fields, so that its names are looked up when the
/// page is written out and all are known.
/// </summary>
public static class FieldLabels
{
    extension(HttpContext http)
    {
        public void LabelField(string field, string label) => http.Labels[field] = label;

        /// <summary><c>Title: </c>, or nothing where the field has no label.</summary>
        public IHtmlContent NameField(string field, IStringLocalizer texts) => new Name(http, field, texts);

        private Dictionary<string, string> Labels =>
            (Dictionary<string, string>)(http.Items[typeof(FieldLabels)] ??= new Dictionary<string, string>());
    }

    private sealed class Name(HttpContext http, string field, IStringLocalizer texts) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (http.Labels.TryGetValue(field, out var label)) writer.Write($"<span class=\"of-field\">{encoder.Encode(texts["{0}: ", label])}</span>");
        }
    }
}
