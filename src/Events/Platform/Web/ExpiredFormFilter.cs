using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Events.Platform.Web;

/// <summary>A form whose antiforgery token has expired comes back with everything that was typed and one button to send it again.</summary>
public class ExpiredFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.Result = await AnswerAsync(context);
        await next();
    }

    private static async Task<IActionResult> AnswerAsync(ResultExecutingContext context)
    {
        try
        {
            var kept = await KeptForms.TakeAsync(context.HttpContext.Request, context.HttpContext.RequestAborted);
            return kept is null ? new StatusCodeResult(StatusCodes.Status400BadRequest) : Resume(kept);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException)
        {
            return new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>The page that holds the typed fields and sends them again.</summary>
    public static ViewResult Resume(KeptForm kept) => new()
    {
        ViewName = "Resume",
        StatusCode = StatusCodes.Status422UnprocessableEntity,
        ViewData = new ViewDataDictionary<KeptForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = kept },
    };
}
