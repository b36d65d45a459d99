using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Events.Platform.Web;

/// <summary>Says what went wrong, where, and what to do; the words stand in the view.</summary>
[AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public class ErrorsController : Controller
{
    [Route("error/{status:int}"), IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>();
        if (failure?.Error is BadHttpRequestException bad) status = bad.StatusCode;
        Response.StatusCode = status;
        return Request.IsFromScript
            ? Problem(statusCode: status)
            : View("Error", status);
    }
}
