namespace Events.Platform.Web;

/// <summary>A part of an event's pages, shown to those who meet its policy.</summary>
/// <param name="Key">What its pages put into <c>ViewData["Tab"]</c>.</param>
/// <param name="Path">What follows the event's address, such as <c>/tasks</c>.</param>
/// <param name="Text">The key of its translation.</param>
/// <param name="Order">Small numbers stand first.</param>
public sealed record EventTab(string Key, string Path, string Text, string Policy, int Order);
