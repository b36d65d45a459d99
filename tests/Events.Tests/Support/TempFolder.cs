using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>Folders of this test run. A shell that waits for the end of the tests, however they end, clears them away.</summary>
public static class TempFolder
{
    private static readonly Lazy<string> Root = new(() => Directory.CreateTempSubdirectory("events-tests-").FullName);

    private static readonly Lazy<Process> Janitor = new(() => Process.Start(
        new ProcessStartInfo("/bin/sh", ["-c", "while read -r _; do :; done; sleep 1; rm -rf \"$0\"", Root.Value]) { RedirectStandardInput = true })!);

    public static string New(string name)
    {
        _ = Janitor.Value;
        return Directory.CreateDirectory(Path.Combine(Root.Value, $"{name}-{Guid.NewGuid():N}"[..(name.Length + 9)])).FullName;
    }

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Something is still writing there; it goes with the rest.
        }
    }
}
