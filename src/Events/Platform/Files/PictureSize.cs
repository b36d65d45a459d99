using System.Buffers.Binary;

namespace Events.Platform.Files;

/// <summary>Width and height of a picture, from its header. Null where the header is not one.</summary>
public static class PictureSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> picture, FileKind kind)
    {
        var size = kind == FileKind.Png ? OfPng(picture) : kind == FileKind.Jpeg ? OfJpeg(picture) : kind == FileKind.Webp ? OfWebp(picture) : null;
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static (int Width, int Height)? OfPng(ReadOnlySpan<byte> png) => png.Length >= 24 && png[12..16].SequenceEqual("IHDR"u8)
        ? (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]))
        : null;

    /// <summary>Goes from segment to segment until the one that begins a frame.</summary>
    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (at + 9 <= jpeg.Length && jpeg[at] == 0xFF)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF) at++;
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
            else at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }
        return null;
    }

    private static (int Width, int Height)? OfWebp(ReadOnlySpan<byte> webp)
    {
        if (webp.Length < 30) return null;
        var form = webp[12..16];
        if (form.SequenceEqual("VP8 "u8)) return (Two(webp, 26) & 0x3FFF, Two(webp, 28) & 0x3FFF);
        if (form.SequenceEqual("VP8X"u8)) return (1 + Three(webp, 24), 1 + Three(webp, 27));
        if (!form.SequenceEqual("VP8L"u8) || webp[20] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(webp[21..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
    }

    private static int Two(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int Three(ReadOnlySpan<byte> bytes, int at) => Two(bytes, at) | bytes[at + 2] << 16;
}
