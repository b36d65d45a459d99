using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Events.Platform.Data;

/// <summary>
/// <c>backup FILE</c>: everything of the data folder in one .zip, while the program runs. SQLite gives a consistent copy of a database in use.
/// On PostgreSQL the database itself is saved with <c>pg_dump</c>.
/// </summary>
public class Backup(IOptions<Settings> settings) : ICommand
{
    private static readonly string[] Folders = ["keys", "files", "mail"];

    public string Name => "backup";

    public async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var file]) return Usage();
        await using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var database in Directory.EnumerateFiles(settings.Value.Folder("."), "*.db")) await AddDatabaseAsync(zip, database);
        foreach (var folder in Folders)
            foreach (var path in Directory.EnumerateFiles(settings.Value.Folder(folder)))
                await zip.CreateEntryFromFileAsync(path, $"{folder}/{Path.GetFileName(path)}");
        Console.WriteLine($"Saved to {file}");
        return 0;
    }

    private static async Task AddDatabaseAsync(ZipArchive zip, string path)
    {
        var copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", copy);
                await command.ExecuteNonQueryAsync();
            }
            await zip.CreateEntryFromFileAsync(copy, Path.GetFileName(path));
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine("backup FILE.zip");
        return 2;
    }
}

/// <summary><c>restore FILE</c>: the contrary of <see cref="Backup"/>, into a data folder that has no database yet.</summary>
public class Restore(IOptions<Settings> settings) : ICommand
{
    public string Name => "restore";

    public async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var file]) return Refuse("restore FILE.zip");
        var folder = settings.Value.Folder(".");
        if (Directory.EnumerateFiles(folder, "*.db").Any())
            return Refuse($"{folder} holds a database already. Stop the program, move the folder away, and restore into an empty one.");
        await ZipFile.ExtractToDirectoryAsync(file, folder);
        Console.WriteLine($"Restored to {folder}");
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
