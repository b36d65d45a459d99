using System.Text;

namespace Events.Platform.Tables;

/// <summary>Tells UTF-8 from GB 18030. A byte order mark is left to the reader.</summary>
internal static class CsvEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Of(Stream content) => HasUtf16Mark(content) || IsUtf8(content) ? Encoding.UTF8 : CodePages.Chinese;

    /// <summary>UTF-16 is what Excel saves as "Unicode text".</summary>
    private static bool HasUtf16Mark(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[2];
        return content.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head is [0xFF, 0xFE] or [0xFE, 0xFF];
    }

    /// <summary>Looks at the whole file, as the first Chinese name may stand in its last row.</summary>
    private static bool IsUtf8(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var block = new char[64 * 1024];
        try
        {
            while (reader.ReadBlock(block) > 0) { }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
