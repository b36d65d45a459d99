namespace Events.Platform.Web;

/// <summary>An entry of the desk's menu, shown to those who meet its policy.</summary>
/// <param name="Text">The key of its translation.</param>
/// <param name="Order">Small numbers stand first.</param>
/// <param name="IsAdministration">Stands below the heading of that name.</param>
public sealed record MenuEntry(string Address, string Text, string Icon, string Policy, int Order, bool IsAdministration = false);
