using System.IO.Compression;
using Events.Platform.Web;

namespace Events.Platform.Tables;

/// <summary>Refuses an archive that unpacks to more than a server should hold. It unpacks to count, since the sizes that an archive declares may lie.</summary>
internal static class ZipBomb
{
    private const long MostBytes = 300L * 1024 * 1024;
    private const long BytesBeyondSuspicion = 20L * 1024 * 1024;
    private const long LikeliestRatio = 200;

    public static void Refuse(Stream content)
    {
        using (var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        {
            var left = MostBytes;
            foreach (var entry in archive.Entries)
            {
                // A small file of nothing but empty cells fits the limit, yet each of them would cost the reader many times its bytes.
                var most = Math.Min(left, Math.Max(BytesBeyondSuspicion, entry.CompressedLength * LikeliestRatio));
                left -= Unpack(entry, most);
            }
        }
        content.Position = 0;
    }

    private static long Unpack(ZipArchiveEntry entry, long most)
    {
        if (entry.Length > most) throw new Refused(TableErrors.IsTooLarge);
        using var content = entry.Open();
        var block = new byte[64 * 1024];
        long total = 0;
        while (content.Read(block) is > 0 and var length)
            if ((total += length) > most) throw new Refused(TableErrors.IsTooLarge);
        return total;
    }
}
