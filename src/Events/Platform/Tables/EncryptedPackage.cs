using System.Text;

namespace Events.Platform.Tables;

/// <summary>Recognises a workbook with a password by the name that its content has inside the container (MS-OFFCRYPTO 2.3.4.4).</summary>
internal static class EncryptedPackage
{
    private static readonly byte[] Name = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsIn(Stream content)
    {
        content.Position = 0;
        // Sectors are a power of two and directory entries 128 bytes, so that no name lies across two blocks.
        var block = new byte[64 * 1024];
        while (content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is > 0 and var length)
            if (block.AsSpan(0, length).IndexOf(Name) >= 0) return true;
        return false;
    }
}
