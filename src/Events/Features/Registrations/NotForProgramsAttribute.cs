using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Events.Features.Registrations;

/// <summary>Turns away whoever fills in the field that people do not see, see <c>_ForPrograms</c>; the program is not told that it was found out.</summary>
public sealed class NotForProgramsAttribute : ActionFilterAttribute
{
    /// <summary>The name of that field.</summary>
    public const string Field = "Website";

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.HttpContext.Request is { HasFormContentType: true } request && request.Form[Field] is [{ Length: > 0 }, ..]) context.Result = new SeeOther($"/e/{context.RouteData.Values["slug"]}");
    }
}
