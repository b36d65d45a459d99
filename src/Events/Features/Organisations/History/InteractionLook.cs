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
}
