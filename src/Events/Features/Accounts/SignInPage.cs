using Events.Features.Accounts.SignIn;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Events.Features.Accounts;

/// <summary>Shows the sign-in page in place of the answer to a form whose session had ended; the form travels inside it.</summary>
public static class SignInPage
{
    public const string View = "/Features/Accounts/SignIn/New.cshtml";

    public static async Task ShowAsync(HttpContext http, KeptForm kept)
    {
        var services = http.RequestServices;
        var model = new SignInForm { Kept = services.GetRequiredService<KeptForms>().Wrap(kept) };
        var result = new ViewResult
        {
            ViewName = View,
            StatusCode = StatusCodes.Status422UnprocessableEntity,
            ViewData = new ViewDataDictionary<SignInForm>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model },
        };
        var executor = services.GetRequiredService<IActionResultExecutor<ViewResult>>();
        await executor.ExecuteAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()), result);
    }
}
