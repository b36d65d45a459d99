namespace Events.Features.Organisations.History;

public static class InteractionLook
{
    public static string Icon(this InteractionKind kind) => kind switch
    {
        InteractionKind.Call => "phone",
        InteractionKind.Meeting => "users",
        InteractionKind.Letter => "mail",
        InteractionKind.Chat => "message",
        InteractionKind.Review => "clipboard-check",
        _ => "note",
    };

    /// <summary>The key of its name.</summary>
    public static string Words(this InteractionKind kind) => kind switch
    {
        InteractionKind.Call => "Phone call",
        InteractionKind.Meeting => "Meeting|interaction",
        InteractionKind.Letter => "Letter or mail",
        InteractionKind.Chat => "Chat message",
        InteractionKind.Review => "Yearly review",
        _ => "Note|interaction",
    };
}
