namespace Events.Platform.Imports;

/// <summary>How far a list is on its way in. The stages in which the program works are carried on after a restart.</summary>
public enum ImportStage
{
    /// <summary>A person matches the columns.</summary>
    Columns,

    /// <summary>The rows are read and checked.</summary>
    Checking,

    /// <summary>A person looks at the rows; nothing has been imported.</summary>
    Ready,

    /// <summary>The good rows are brought in.</summary>
    Importing,

    Done,

    /// <summary>What was brought in is taken back.</summary>
    Undoing,

    Undone,
}
