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

    /// <summary>The same with a button that takes it back.</summary>
    /// <param name="undo">The address that the button posts to.</param>
    public void DoneUnless(string text, string undo, params object[] arguments) => Keep("done", texts[text, arguments], undo);

    /// <summary>Says why something was refused, in words that are translated already.</summary>
    public void Error(string message) => Keep("error", message);

    /// <summary>Takes the message, so that it is shown once.</summary>
    public (string Kind, string Text, string Undo)? Take()
    {
        // The framework forgets in every answer for which it was asked, and such an answer cannot be shared.
        if (!isNew && !http.HttpContext!.Request.Cookies.ContainsKey(Cookie)) return null;
        if (Data["flash"] is not string[] { Length: 3 } kept) return null;
        return (kept[0], kept[1], kept[2]);
    }

    private void Keep(string kind, string text, string undo = "")
    {
        Data["flash"] = new[] { kind, text, undo };
        Data.Save();
        isNew = true;
    }
}
