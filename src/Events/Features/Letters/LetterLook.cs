namespace Events.Features.Letters;

/// <summary>The class of each state.</summary>
public static class LetterLook
{
    public static string Class(this LetterState state) => state switch
    {
        LetterState.Valid => "state-issued",
        LetterState.Revoked => "state-revoked",
        _ => "state-closed",
    };
}
