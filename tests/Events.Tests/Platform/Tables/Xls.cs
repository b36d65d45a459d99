using System.Text;

namespace Events.Tests.Platform.Tables;

/// <summary>Workbooks of Excel 97 to 2003 (MS-XLS), as far as tests need them: records in the stream of a container.</summary>
public static class Xls
{
    private const ushort Globals = 0x0005;
    private const ushort Worksheet = 0x0010;

    /// <summary>One sheet; texts and numbers stand in its cells.</summary>
    public static MemoryStream Of(string name, params object?[][] rows)
    {
        byte[] title = [(byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)];
        var start = Beginning(Globals).Length + 4 + 6 + title.Length + 4;
        return Container.Of("Workbook",
        [
            .. Beginning(Globals), .. Record(0x0085, [.. BitConverter.GetBytes(start), 0, 0, .. title]), .. Record(0x000A),
            .. Beginning(Worksheet), .. Size(rows), .. rows.SelectMany((row, index) => row.SelectMany((value, column) => Cell(index, column, value))), .. Record(0x000A),
        ]);
    }

    /// <summary>With a password: RC4, whose verifier no password fits.</summary>
    public static MemoryStream Protected() =>
        Container.Of("Workbook", [.. Beginning(Globals), .. Record(0x002F, [1, 0, 1, 0, 1, 0, .. new byte[48]]), .. Record(0x000A)]);

    private static byte[] Beginning(ushort kind) =>
        Record(0x0809, [.. BitConverter.GetBytes((ushort)0x0600), .. BitConverter.GetBytes(kind), .. new byte[12]]);

    private static byte[] Size(object?[][] rows) =>
        Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), 0, 0, .. BitConverter.GetBytes((ushort)rows.Max(row => row.Length)), 0, 0]);

    private static byte[] Cell(int row, int column, object? value)
    {
        byte[] place = [.. BitConverter.GetBytes((ushort)row), .. BitConverter.GetBytes((ushort)column), 0, 0];
        return value switch
        {
            string text => Record(0x0204, [.. place, .. BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]),
            double number => Record(0x0203, [.. place, .. BitConverter.GetBytes(number)]),
            _ => [],
        };
    }

    private static byte[] Record(ushort id, params byte[] data) => [.. BitConverter.GetBytes(id), .. BitConverter.GetBytes((ushort)data.Length), .. data];
}
