using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Platform.Files;

/// <summary>Takes pictures from forms. What nothing shows any more is cleared away at night, see <see cref="ClearPictures"/>.</summary>
public class PictureUploads(EventsDbContext db, TimeProvider clock)
{
    /// <summary>The picture that a row has after the form: the new one, the same, or none. It is saved with the row.</summary>
    /// <param name="field">Of the form, for what is refused.</param>
    /// <exception cref="Refused">One of <see cref="FileErrors"/>.</exception>
    public async Task<string?> ChangeAsync(string? current, IFormFile? file, bool isRemoved, string field, CancellationToken cancel) =>
        Change(current, await ReadAsync(file, field, cancel), isRemoved);

    /// <summary>The picture of the form, where there is one. To be read before a transaction begins: it is as large as <see cref="Picture.MostBytes"/>.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public async Task<Picture?> ReadAsync(IFormFile? file, string field, CancellationToken cancel) =>
        file is null ? null : await Picture.ReadAsync(file, field, clock.GetUtcNow(), cancel);

    /// <inheritdoc cref="ChangeAsync"/>
    /// <param name="chosen">The new one, read by <see cref="ReadAsync"/>.</param>
    public string? Change(string? current, Picture? chosen, bool isRemoved)
    {
        if (chosen is null) return isRemoved ? null : current;
        db.Add(chosen);
        return chosen.Code;
    }
}

/// <summary>A field of a form for one picture.</summary>
/// <param name="Name">Of the field; the box that takes the picture away has the same with <c>Removed</c> behind it.</param>
/// <param name="Current">The code of the picture that is there.</param>
public sealed record PictureField(string Name, string Label, string Hint, string? Current);
