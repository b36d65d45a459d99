using System.IO.Compression;
using Events.Platform.Files;
using Events.Platform.Security;
using Events.Platform.Web;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>
/// A file that somebody answered with, byte by byte as it came, under a random name. It stands in the database, encrypted, for it may show a passport. Until
/// its registration is made it belongs to nobody.
/// </summary>
public class UploadedFile
{
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>All files that one form brings.</summary>
    public const long MostBytesTogether = 2 * MostBytes;

    /// <summary>What a page may bring, so that too much is told at its field, beside all else that was typed.</summary>
    public const long MostRequest = 64 * 1024 * 1024;

    public const int NameLength = 200;

    /// <summary>In which Word and Excel keep programs.</summary>
    private const string Macros = "vbaProject.bin";

    public static IReadOnlyCollection<FileKind> Kinds => [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Docx, FileKind.Xlsx];

    /// <summary>It cannot be guessed.</summary>
    public string Code { get; private set; } = SecretCode.New();

    public required long EventId { get; init; }
    public required string QuestionKey { get; init; }

    /// <summary>Whose it is; null while the form is not accepted, and of one that was replaced.</summary>
    public long? AttendeeId { get; private set; }

    /// <summary>The name it came with, for people to read, with the ending of what it is.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Encrypted; see <see cref="Open"/>.</summary>
    public required byte[] Content { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>As the answer holds it: the code, and the name by which people know it.</summary>
    public string Reference => $"{Code}/{Name}";

    public static (string Code, string Name) Split(string reference) =>
        reference.IndexOf('/') is > 0 and var slash ? (reference[..slash], reference[(slash + 1)..]) : (reference, "");

    /// <summary>The file as it came. Whoever calls it writes down that somebody looked.</summary>
    public byte[] Open(Vault vault) => vault.Open(Content);

    /// <exception cref="Refused">It is empty, too large, of another kind, or holds a program.</exception>
    public static async Task<UploadedFile> ReadAsync(IFormFile file, long eventId, string questionKey, Vault vault, DateTimeOffset now, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var kind = await FileKind.AcceptAsync(stream, file.Length, MostBytes, Kinds, cancel);
        if (kind == FileKind.Docx || kind == FileKind.Xlsx) MustHoldNoMacros(stream);
        var content = new byte[file.Length];
        await stream.ReadExactlyAsync(content, cancel);
        return new UploadedFile { EventId = eventId, QuestionKey = questionKey, Name = NameOf(file.FileName, kind), MediaType = kind.MediaType, Content = vault.Seal(content), AddedAt = now };
    }

    /// <summary>By the ending a computer decides what to do with a file, so the sender does not choose it.</summary>
    private static string NameOf(string sent, FileKind kind)
    {
        var name = Path.GetFileNameWithoutExtension(FileKind.ShownName(sent));
        return name[..Math.Min(name.Length, NameLength - kind.Ending.Length)] + kind.Ending;
    }

    private static void MustHoldNoMacros(Stream stream)
    {
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            if (zip.Entries.Any(part => part.Name.Equals(Macros, StringComparison.OrdinalIgnoreCase))) throw new Refused(FormErrors.HoldsMacros);
        stream.Position = 0;
    }
}
