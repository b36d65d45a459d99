using System.Text;

namespace Events.Platform.Tables;

/// <summary>Tells UTF-8, with or without a mark, from GB 18030.</summary>
internal static class CsvEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Looks at the whole file, as the first Chinese name may stand in its last row.</summary>
    public static Encoding Of(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var block = new char[64 * 1024];
        try
        {
            while (reader.ReadBlock(block) > 0) { }
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return CodePages.Chinese;
        }
    }
}
