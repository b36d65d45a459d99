using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.Extensions.Options;

namespace Events.Platform.Files;

/// <summary>Keeps uploaded files below the data folder.</summary>
public class FileStore(EventsDbContext db, IOptions<Settings> settings, TimeProvider clock)
{
    /// <summary>Stores an upload whose content is one of the accepted types; the row is saved with the next save.</summary>
    /// <exception cref="Refused">It is empty, too large, or of another type.</exception>
    public async Task<StoredFile> AddAsync(IFormFile upload, long mostBytes, IReadOnlyCollection<FileKind> accepted, CancellationToken cancel)
    {
        await using var content = upload.OpenReadStream();
        var kind = await FileKind.AcceptAsync(content, upload.Length, mostBytes, accepted, cancel);

        var file = new StoredFile
        {
            Name = FileKind.ShownName(upload.FileName),
            StoredName = SecretCode.New() + kind.Ending,
            MediaType = kind.MediaType,
            Length = upload.Length,
            CreatedAt = clock.GetUtcNow(),
        };
        await using var target = File.Create(PathOf(file));
        await content.CopyToAsync(target, cancel);
        db.Add(file);
        return file;
    }

    public string PathOf(StoredFile file) => Path.Combine(settings.Value.Folder("files"), file.StoredName);
}

public static class FileErrors
{
    public static readonly Refusal IsEmpty = new("The file is empty. Please choose another one.");
    public static readonly Refusal IsTooLarge = new("The file is larger than {0} MB. Please split it or leave out pictures.");
    public static readonly Refusal IsOfAnotherKind = new("This is not one of the files that can be read here ({0}). Please save it as one of them.");
}
