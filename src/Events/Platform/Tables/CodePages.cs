using System.Text;

namespace Events.Platform.Tables;

/// <summary>The encodings of Windows, which .NET leaves out unless asked.</summary>
internal static class CodePages
{
    /// <summary>GB 18030: what Excel and WPS write as .csv on a Chinese Windows. It contains GBK and GB 2312.</summary>
    public static Encoding Chinese { get; } = Get("GB18030");

    private static Encoding Get(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }
}
