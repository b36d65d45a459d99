namespace Events.Platform;

/// <summary>The switches of section <c>Events</c>: environment variables are written <c>Events__DataFolder</c> and so on.</summary>
public class Settings
{
    /// <summary>Everything to back up stands here: databases, uploaded files, keys, mail.</summary>
    public string DataFolder { get; set; } = "./data";

    /// <summary>The address that links in mails and QR codes begin with, without a slash at the end.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";

    public DatabaseKind Database { get; set; } = DatabaseKind.Sqlite;

    /// <summary>The chamber's own IANA time zone: nightly work and new events use it.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>A path below <see cref="DataFolder"/>; the folder is made when it is missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Path.GetFullPath(DataFolder), name)).FullName;

    /// <summary>An absolute public address for a path such as <c>/e/forum</c>.</summary>
    public string Address(string path) => PublicAddress.TrimEnd('/') + path;
}

public enum DatabaseKind { Sqlite, Postgres }
