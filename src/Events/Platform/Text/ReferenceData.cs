namespace Events.Platform.Text;

/// <summary>Reads the lists of <c>db/reference</c>.</summary>
public static class ReferenceData
{
    private static readonly BuiltInFiles Folder = new("reference");

    /// <inheritdoc cref="BuiltInFiles.Rows"/>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => Folder.Rows(file);

    /// <inheritdoc cref="BuiltInFiles.Json"/>
    public static T Json<T>(string file) => Folder.Json<T>(file);

    /// <inheritdoc cref="BuiltInFiles.Open"/>
    public static Stream Open(string file) => Folder.Open(file);

    /// <inheritdoc cref="BuiltInFiles.Names"/>
    public static IEnumerable<string> Files(string folder) => Folder.Names(folder);

    /// <summary>A list of codes with their names in both languages, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, Bilingual> Names(string file) =>
        Rows(file).ToDictionary(row => row["code"], row => new Bilingual(row["zh"], row["en"]));
}
