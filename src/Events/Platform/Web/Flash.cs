using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

/// <summary>A message for the next page that is shown: what has been done, or why it was refused.</summary>
public class Flash(ITempDataDictionaryFactory factory, IHttpContextAccessor http, IStringLocalizer texts)
{
    public const string Cookie = "events-flash";

    private bool isNew;

    private ITempDataDictionary Data => factory.GetTempData(http.HttpContext);

    /// <summary>Says what was done; <paramref name="text"/> is the key of its translation.</summary>
    public void Done(string text, params object[] arguments) => Keep("done", texts[text, arguments]);

    /// <summary>Says why something was refused, in words that are translated already.</summary>
    public void Error(string message) => Keep("error", message);

    /// <summary>Takes the message, so that it is shown once.</summary>
    public (string Kind, string Text)? Take()
    {
        // The framework forgets in every answer for which it was asked, and such an answer cannot be shared.
        if (!isNew && !http.HttpContext!.Request.Cookies.ContainsKey(Cookie)) return null;
        if (Data["flash"] is not string[] { Length: 2 } kept) return null;
        return (kept[0], kept[1]);
    }

    private void Keep(string kind, string text)
    {
        Data["flash"] = new[] { kind, text };
        Data.Save();
        isNew = true;
    }
}
