using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Platform.Files;

/// <summary>Takes pictures from forms. What nothing shows any more is cleared away at night, see <see cref="ClearPictures"/>.</summary>
public class PictureUploads(EventsDbContext db, TimeProvider clock)
{
    /// <summary>The picture that a row has after the form: the new one, the same, or none. It is saved with the row.</summary>
    /// <param name="field">Of the form, for what is refused.</param>
    /// <exception cref="Refused">One of <see cref="FileErrors"/>.</exception>
    public async Task<string?> ChangeAsync(string? current, IFormFile? file, bool isRemoved, string field, CancellationToken cancel)
    {
        if (file is null) return isRemoved ? null : current;
        var picture = await Picture.ReadAsync(file, field, clock.GetUtcNow(), cancel);
        db.Add(picture);
        return picture.Code;
    }
}

/// <summary>A field of a form for one picture.</summary>
/// <param name="Name">Of the field; the box that takes the picture away has the same with <c>Removed</c> behind it.</param>
/// <param name="Current">The code of the picture that is there.</param>
public sealed record PictureField(string Name, string Label, string Hint, string? Current);
