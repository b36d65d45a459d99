using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Platform.Imports;

/// <summary>A file that somebody sent, read as far as its header.</summary>
public sealed record UploadedList(string FileName, byte[] Content, FileKind Kind, HeaderRow Header)
{
    /// <summary>The most bytes of a list.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <exception cref="Refused">It is missing, too large, of another kind, or cannot be read.</exception>
    public static async Task<UploadedList> ReadAsync(IFormFile? file, IImportTarget target, CancellationToken cancel)
    {
        if (file is null) throw new Refused(ImportErrors.FileIsMissing) { Field = "File" };
        await using var content = file.OpenReadStream();
        var kind = await FileKind.AcceptAsync(content, file.Length, MostBytes, FileKind.Spreadsheets, cancel);
        var bytes = new byte[file.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancel);
        return new UploadedList(FileKind.ShownName(file.FileName), bytes, kind, await Task.Run(() => FindHeader(bytes, kind, target.Columns, cancel, target.MostRows), cancel));
    }

    /// <summary>Finds the header and the rows below it. It works the processor for seconds when a file is large.</summary>
    public static HeaderRow FindHeader(byte[] content, FileKind kind, IReadOnlyList<Column> columns, CancellationToken cancel, int mostRows = SheetReader.MostRows)
    {
        using var stream = new MemoryStream(content);
        return HeaderRow.Find(SheetReader.Read(stream, kind, mostRows, cancel), columns);
    }
}
