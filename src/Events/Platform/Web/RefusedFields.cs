using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

public static class RefusedFields
{
    extension(ValidationContext context)
    {
        /// <summary>A refusal that a form tells of together with all others, before anything is tried.</summary>
        public ValidationResult Says(Refused refused) =>
            new(context.GetRequiredService<IStringLocalizer>().Of(refused), [refused.Field]);
    }
}
