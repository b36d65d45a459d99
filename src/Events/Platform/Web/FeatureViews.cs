using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Events.Platform.Web;

/// <summary>
/// Views stand beside their controller: <c>Features/Planning/Tasks/TasksController.cs</c> shows <c>Features/Planning/Tasks/Index.cshtml</c>.
/// Where two controllers of a folder have pages, each has a folder named after it.
/// </summary>
public class FeatureViews : IControllerModelConvention, IViewLocationExpander
{
    private const string Key = "folder";

    public void Apply(ControllerModel controller) =>
        controller.Properties[Key] = "/" + controller.ControllerType.Namespace!["Events.".Length..].Replace('.', '/');

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Key] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.Properties[Key] as string;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Key, out var folder) && folder is not null)
        {
            yield return folder + "/{1}/{0}.cshtml";
            yield return folder + "/{0}.cshtml";
            yield return folder[..folder.LastIndexOf('/')] + "/{0}.cshtml";
        }
        yield return "/Views/Shared/{0}.cshtml";
    }
}
