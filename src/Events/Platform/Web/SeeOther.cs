using Microsoft.AspNetCore.Mvc;

namespace Events.Platform.Web;

/// <summary>303, which Turbo expects after a form: the browser gets the address with GET.</summary>
public class SeeOther(string address) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = address;
    }
}

public static class ReturnAddress
{
    /// <summary>The page that the request came from when it is one of ours, else the start of the desk or of the site.</summary>
    public static string Of(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? from.PathAndQuery
            : request.Path.StartsWithSegments("/desk") ? "/desk" : "/";
}
