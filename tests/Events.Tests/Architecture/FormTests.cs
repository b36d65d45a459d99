using System.Reflection;
using Events.Platform.Web;
using Events.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Events.Tests.Architecture;

public class FormTests
{
    private static readonly List<MethodInfo> Actions =
    [
        .. from type in typeof(Program).Assembly.GetTypes()
           where type.IsAssignableTo(typeof(ControllerBase)) && !type.IsAbstract
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where method.GetCustomAttributes<HttpMethodAttribute>().Any()
           select method,
    ];

    /// <summary>Otherwise an invalid form would reach the action, or its refusal would lose what was typed.</summary>
    [Fact]
    public void Every_form_says_on_which_page_it_comes_again() => Offenders.None(
        from action in Actions
        where action.IsDefined(typeof(HttpPostAttribute)) && action.GetParameters().Any(IsForm) && !action.IsDefined(typeof(OnRefusalAttribute))
        select Name(action));

    [Fact]
    public void The_page_of_a_refused_form_is_one_action_of_its_controller() => Offenders.None(
        from action in Actions
        let refusal = action.GetCustomAttribute<OnRefusalAttribute>()
        where refusal is not null
        let pages = Actions.Count(page => page.DeclaringType == action.DeclaringType && page.Name == refusal.Action && page.IsDefined(typeof(HttpGetAttribute)))
        where pages != 1
        select $"{Name(action)}: {pages} of {refusal.Action}");

    /// <summary>A class of ours that is read from the form; a filter comes from the address and has nothing that could be refused.</summary>
    private static bool IsForm(ParameterInfo parameter) =>
        parameter.ParameterType is { IsClass: true, Namespace: { } space, Name: not "Filter" } && space.StartsWith("Events.")
        && !parameter.IsDefined(typeof(FromBodyAttribute)) && !parameter.IsDefined(typeof(FromServicesAttribute));

    private static string Name(MethodInfo action) => $"{action.DeclaringType!.Name}.{action.Name}";
}
