using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

/// <summary>
/// The one place where invalid and refused requests are answered: JSON callers get a problem document (422); a form comes again with what was
/// typed (422, see <see cref="OnRefusalAttribute"/>); a button goes back to its page with the message (303).
/// </summary>
public class RefusedFilter(IStringLocalizer texts, Flash flash) : IAsyncActionFilter
{
    private static readonly Refusal ChangedMeanwhile =
        new("Somebody else has changed this in the meantime. Please look at the current state and try again.");

    private static readonly Refusal ChangedWhileTyping =
        new("Somebody else has changed this in the meantime. What you typed still stands here and is not saved. Look at the current state first: if you save once more, yours takes its place.");

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var form = OnRefusal(context);
        if (!context.ModelState.IsValid && (form is not null || context.HttpContext.Request.IsFromScript))
        {
            context.Result = await AnswerAsync(context, form, null);
            return;
        }

        var executed = await next();
        var refused = executed.Exception switch
        {
            Refused exception => exception,
            DbUpdateConcurrencyException => new Refused(form is null ? ChangedMeanwhile : ChangedWhileTyping),
            _ => null,
        };
        if (refused is null) return;
        executed.ExceptionHandled = true;
        executed.Result = await AnswerAsync(context, form, refused);
    }

    private async Task<IActionResult> AnswerAsync(ActionExecutingContext context, string? form, Refused? refused)
    {
        var message = refused is null ? null : texts.Of(refused);
        if (context.HttpContext.Request.IsFromScript) return Problem(context, refused, message);

        if (form is null)
        {
            flash.Error(message!);
            return new SeeOther(ReturnAddress.Of(context.HttpContext.Request));
        }
        if (message is not null) context.ModelState.AddModelError(refused!.Field, message);
        if (refused?.Refusal == ChangedWhileTyping) ForgetVersion(context.ModelState);
        context.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAgainAsync(context, form);
    }

    /// <summary>What was posted is shown again, but for the version: who has been told may save over the other's change.</summary>
    private static void ForgetVersion(ModelStateDictionary posted)
    {
        foreach (var field in posted.Keys.Where(field => field.Split('.')[^1] is "Version" or "Stamp").ToList()) posted.Remove(field);
    }

    private static async Task<IActionResult> ShowAgainAsync(ActionExecutingContext context, string name)
    {
        var controller = context.Controller;
        // A change that was refused half-way must not be saved by the page that tells so.
        context.HttpContext.RequestServices.GetRequiredService<Data.EventsDbContext>().ChangeTracker.Clear();
        var action = controller.GetType().GetMethods().Single(method => method.Name == name && method.IsDefined(typeof(HttpGetAttribute)));
        var arguments = action.GetParameters().Select(parameter =>
            context.ActionArguments.TryGetValue(parameter.Name!, out var value) && parameter.ParameterType.IsInstanceOfType(value) ? value
            : parameter.ParameterType == typeof(CancellationToken) ? context.HttpContext.RequestAborted
            : parameter.HasDefaultValue ? parameter.DefaultValue : null).ToArray();
        var shown = action.Invoke(controller, arguments);
        var result = shown is Task<IActionResult> task ? await task : (IActionResult)shown!;
        if (result is ViewResult view) view.ViewName ??= name;
        return result;
    }

    private static ObjectResult Problem(ActionExecutingContext context, Refused? refused, string? message)
    {
        var problem = refused is null
            ? new ValidationProblemDetails(context.ModelState) { Status = StatusCodes.Status422UnprocessableEntity }
            : new ProblemDetails { Status = StatusCodes.Status422UnprocessableEntity, Title = message, Type = $"urn:events:{refused.Refusal.Name}" };
        return new ObjectResult(problem) { StatusCode = problem.Status };
    }

    private static string? OnRefusal(ActionExecutingContext context) => context.ActionDescriptor.EndpointMetadata.OfType<OnRefusalAttribute>().LastOrDefault()?.Action;
}
