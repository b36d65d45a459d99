using Events.Platform.Files;
using Events.Platform.Security;
using Events.Platform.Web;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>
/// A file that somebody answered with, byte by byte as it came, under a random name. It stands in the database, as pictures do. Until its registration is
/// made it belongs to nobody.
/// </summary>
public class UploadedFile
{
    public const long MostBytes = 10 * 1024 * 1024;

    public static IReadOnlyCollection<FileKind> Kinds => [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Docx, FileKind.Xlsx];

    /// <summary>It cannot be guessed.</summary>
    public string Code { get; private set; } = SecretCode.New();

    public required long EventId { get; init; }
    public required string QuestionKey { get; init; }

    /// <summary>Whose it is; null while the form is not accepted, and of one that was replaced.</summary>
    public long? AttendeeId { get; private set; }

    /// <summary>The name it came with, for people to read.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>As the answer holds it: the code, and the name by which people know it.</summary>
    public string Reference => $"{Code}/{Name}";

    public static (string Code, string Name) Split(string reference) =>
        reference.IndexOf('/') is > 0 and var slash ? (reference[..slash], reference[(slash + 1)..]) : (reference, "");

    /// <exception cref="Refused">It is empty, too large, or of another kind.</exception>
    public static async Task<UploadedFile> ReadAsync(IFormFile file, long eventId, string questionKey, DateTimeOffset now, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var kind = await FileKind.AcceptAsync(stream, file.Length, MostBytes, Kinds, cancel);
        var content = new byte[file.Length];
        await stream.ReadExactlyAsync(content, cancel);
        return new UploadedFile { EventId = eventId, QuestionKey = questionKey, Name = FileKind.ShownName(file.FileName), MediaType = kind.MediaType, Content = content, AddedAt = now };
    }
}
