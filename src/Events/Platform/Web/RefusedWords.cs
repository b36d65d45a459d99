using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

public static class RefusedWords
{
    extension(IStringLocalizer texts)
    {
        /// <summary>The sentence that says why.</summary>
        public string Of(Refused refused) => texts[refused.Refusal.Text, refused.Arguments];
    }
}
