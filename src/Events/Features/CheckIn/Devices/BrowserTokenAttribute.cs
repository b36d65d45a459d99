using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Events.Features.CheckIn.Devices;

/// <summary>Asks for the page's token, but not where the request carries the token of a device: no page of somebody else can add that header.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BrowserTokenAttribute : Attribute, IAsyncAuthorizationFilter, IAntiforgeryPolicy, IOrderedFilter
{
    public int Order => 1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || DeviceAuthentication.Bearer(request) is not null) return;
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        if (!await antiforgery.IsRequestValidAsync(context.HttpContext)) context.Result = new AntiforgeryValidationFailedResult();
    }
}
