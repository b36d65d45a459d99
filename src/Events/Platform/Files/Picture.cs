using Events.Platform.Security;
using Events.Platform.Web;

namespace Events.Platform.Files;

/// <summary>A picture that somebody uploaded, byte by byte as it came, under a random name. It stands in the database, so that every node has it and a backup too.</summary>
public class Picture
{
    /// <summary>The most bytes of a picture.</summary>
    public const long MostBytes = 3 * 1024 * 1024;

    /// <summary>No browser should have to unfold more than that of a few bytes.</summary>
    private const int MostPixelsOfSide = 10_000;

    /// <summary>The last part of its address; it cannot be guessed.</summary>
    public string Code { get; private set; } = SecretCode.New();

    public required string MediaType { get; init; }
    public required byte[] Content { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    public static string Address(string code) => $"/pictures/{code}";

    /// <exception cref="Refused">It is empty, too large, of another kind, or cannot be read.</exception>
    public static async Task<Picture> ReadAsync(IFormFile file, string field, DateTimeOffset now, CancellationToken cancel)
    {
        if (file.Length == 0) throw new Refused(FileErrors.IsEmpty) { Field = field };
        if (file.Length > MostBytes) throw new Refused(FileErrors.PictureIsTooLarge, MostBytes / 1024 / 1024) { Field = field };
        await using var stream = file.OpenReadStream();
        var kind = await FileKind.RecogniseAsync(stream, cancel);
        if (kind is null || !FileKind.Pictures.Contains(kind)) throw new Refused(FileErrors.IsNoPicture) { Field = field };
        var content = new byte[file.Length];
        await stream.ReadExactlyAsync(content, cancel);
        if (PictureSize.Of(content, kind) is not var (width, height)) throw new Refused(FileErrors.IsNoPicture) { Field = field };
        if (Math.Max(width, height) > MostPixelsOfSide) throw new Refused(FileErrors.HasTooManyPixels, MostPixelsOfSide) { Field = field };
        return new Picture { MediaType = kind.MediaType, Content = content, Width = width, Height = height, AddedAt = now };
    }
}

/// <summary>A picture as a page shows it, without its bytes.</summary>
public sealed record ShownPicture(string Code, int Width, int Height)
{
    public string Address => Picture.Address(Code);
}
