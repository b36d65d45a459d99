using Events.Platform.Web;

namespace Events.Platform.Imports;

public static class ImportErrors
{
    public static readonly Refusal FileIsMissing = new("Please choose a file.");
    public static readonly Refusal ColumnIsMissing = new("Please say which column holds this.");
    public static readonly Refusal IsCompleteAlready = new("This list has been imported already.");
    public static readonly Refusal NothingToImport = new("No row can be imported. Please mend the rows below or choose another file.");
    public static readonly Refusal IsErased = new("The rows of this list have been erased. Please read the file once more.");
    public static readonly Refusal CannotBeUndone = new("This import cannot be undone any more.");
}
