using System.Text;
using Events.Platform.Web;

namespace Events.Platform.Files;

/// <summary>A type of file, recognised by its content and never by its name.</summary>
public sealed record FileKind(string Ending, string MediaType)
{
    public static readonly FileKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly FileKind Xls = new(".xls", "application/vnd.ms-excel");
    public static readonly FileKind Csv = new(".csv", "text/csv");
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    public static readonly FileKind Png = new(".png", "image/png");
    public static readonly FileKind Webp = new(".webp", "image/webp");
    public static readonly FileKind Pdf = new(".pdf", "application/pdf");
    public static readonly FileKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static IReadOnlyCollection<FileKind> Spreadsheets => [Xlsx, Xls, Csv];

    /// <summary>What every browser shows; SVG is not among them, for it may hold scripts.</summary>
    public static IReadOnlyCollection<FileKind> Pictures => [Jpeg, Png, Webp];

    /// <summary>Reads the first bytes and puts the stream back to its start. Null for what is none of the known types.</summary>
    public static async Task<FileKind?> RecogniseAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[4096];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        content.Position = 0;
        return Recognise(head.AsSpan(0, length), content);
    }

    /// <summary>Recognises an upload and refuses what is empty, too large or of another type.</summary>
    /// <exception cref="Refused">One of <see cref="FileErrors"/>.</exception>
    public static async Task<FileKind> AcceptAsync(Stream content, long length, long mostBytes, IReadOnlyCollection<FileKind> accepted, CancellationToken cancel)
    {
        if (length == 0) throw new Refused(FileErrors.IsEmpty) { Field = "File" };
        if (length > mostBytes) throw new Refused(FileErrors.IsTooLarge, mostBytes / 1024 / 1024) { Field = "File" };
        return await RecogniseAsync(content, cancel) is { } kind && accepted.Contains(kind)
            ? kind
            : throw new Refused(FileErrors.IsOfAnotherKind, string.Join(", ", accepted.Select(k => k.Ending))) { Field = "File" };
    }

    /// <summary>The name an upload came with, for people to read: without a path, not too long.</summary>
    public static string ShownName(string name)
    {
        // Also of another system than ours.
        var shown = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return shown.Length > 200 ? shown[^200..] : shown;
    }

    private static FileKind? Recognise(ReadOnlySpan<byte> head, Stream content)
    {
        if (head.StartsWith("PK\u0003\u0004"u8)) return KindOfZip(content);
        if (head.StartsWith("%PDF-"u8)) return Pdf;
        if (head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return Xls;
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)) return Webp;
        return head.IndexOf((byte)0) < 0 && !LooksBinary(head) ? Csv : null;
    }

    /// <summary>By the part that its program reads first.</summary>
    private static FileKind? KindOfZip(Stream content)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(content, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : zip.GetEntry("word/document.xml") is not null ? Docx : null;
        }
        // What only begins like one.
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8)) return true;
        foreach (var value in head)
            if (value < 32 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 27)) return true;
        return false;
    }
}
