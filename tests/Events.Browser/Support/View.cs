using System.Reflection;
using Xunit.Sdk;

namespace Events.Browser.Support;

/// <summary>The reader's language, <c>zh</c> or <c>en</c>, and the width of the window.</summary>
public readonly record struct View(string Language, int Width)
{
    public static readonly View Desk = new("en", 1280);
    public static readonly View Phone = new("en", 390);

    public static IReadOnlyList<View> All { get; } = [new("zh", 390), new("en", 390), new("zh", 1280), new("en", 1280)];

    public bool IsPhone => Width < 600;

    public override string ToString() => $"{Language}-{Width}";
}

/// <summary>One row of a theory for each language and width; further values follow them in each row.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InAllViewsAttribute(params object?[] values) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        View.All.Select(view => (object?[])[view.Language, view.Width, .. values]);
}
