using Events.Platform.Files;
using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

/// <summary>The files of <c>Samples/</c>: untidy, as the field sends them.</summary>
public static class Sample
{
    public static IReadOnlyList<Sheet> Read(string file) =>
        SheetReader.Read(Path.Combine(AppContext.BaseDirectory, "Samples", file), file.EndsWith(".csv") ? FileKind.Csv : FileKind.Xlsx);
}
