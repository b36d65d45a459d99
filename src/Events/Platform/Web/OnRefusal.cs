namespace Events.Platform.Web;

/// <summary>
/// Names the action that shows the form again, when what was posted is invalid or refused. It gets the same arguments, and the fields show
/// what was typed, for the tag helpers prefer what was posted to the model.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRefusalAttribute(string action) : Attribute
{
    public string Action => action;
}
