using System.Text;

namespace Events.Tests.Platform.Tables;

/// <summary>The smallest compound file (MS-CFB) that holds one stream: the container of .xls, and of an .xlsx with a password.</summary>
public static class Container
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    public static MemoryStream Of(string name, byte[] content)
    {
        // Shorter streams would live in a stream of their own kind.
        var sectors = Math.Max(8, (content.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        WriteHeader(file);
        WriteAllocation(file.AsSpan(Sector, Sector), sectors);
        WriteEntry(file.AsSpan(2 * Sector, 128), "Root Entry", kind: 5, child: 1, start: End, length: 0);
        WriteEntry(file.AsSpan(2 * Sector + 128, 128), name, kind: 2, child: Free, start: 2, length: (uint)(sectors * Sector));
        content.CopyTo(file, 3 * Sector);
        return new MemoryStream(file);
    }

    private static void WriteHeader(byte[] file)
    {
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        (int At, ushort Value)[] shorts = [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)];
        foreach (var (at, value) in shorts) BitConverter.TryWriteBytes(file.AsSpan(at), value);
        (int At, uint Value)[] words = [(44, 1), (48, 1), (56, 4096), (60, End), (64, 0), (68, End), (72, 0), (76, 0)];
        foreach (var (at, value) in words) BitConverter.TryWriteBytes(file.AsSpan(at), value);
        for (var at = 80; at < Sector; at += 4) BitConverter.TryWriteBytes(file.AsSpan(at), Free);
    }

    /// <summary>Sector 0 is the table itself, 1 the directory, the rest one chain.</summary>
    private static void WriteAllocation(Span<byte> table, int sectors)
    {
        for (var index = 0; index < Sector / 4; index++)
        {
            var next = index switch { 0 => 0xFFFFFFFD, 1 => End, _ when index == sectors + 1 => End, _ when index <= sectors => (uint)index + 1, _ => Free };
            BitConverter.TryWriteBytes(table[(index * 4)..], next);
        }
    }

    private static void WriteEntry(Span<byte> entry, string name, byte kind, uint child, uint start, uint length)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BitConverter.TryWriteBytes(entry[64..], (ushort)(2 * name.Length + 2));
        (entry[66], entry[67]) = (kind, 1);
        BitConverter.TryWriteBytes(entry[68..], Free);
        BitConverter.TryWriteBytes(entry[72..], Free);
        BitConverter.TryWriteBytes(entry[76..], child);
        BitConverter.TryWriteBytes(entry[116..], start);
        BitConverter.TryWriteBytes(entry[120..], length);
    }
}
