using System.Globalization;
using System.Text;
using QRCoder;

namespace Events.Platform.Documents;

/// <summary>QR codes (ISO/IEC 18004) with error correction M, so that a creased badge still reads.</summary>
public static class QrCode
{
    /// <summary>An SVG picture that scales to its box, with the quiet zone of four modules that readers ask for.</summary>
    public static string Svg(string payload)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(new System.Drawing.Size(300, 300), "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    /// <summary>The same as the strokes of one pen, a tenth of its length: for papers with a thousand codes.</summary>
    public static string Path(string payload)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        var (rows, size) = (data.ModuleMatrix, data.ModuleMatrix.Count);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
            {
                if (!rows[y][x]) continue;
                var from = x;
                while (x + 1 < size && rows[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}");
            }
        // A little wider than a row, so that no hairline shows between two.
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 {size} {size}" shape-rendering="crispEdges" aria-hidden="true"><path stroke="#000" stroke-width="1.02" d="{path}"/></svg>""";
    }

    /// <summary>A PNG picture, since mail programs do not show SVG.</summary>
    /// <param name="pixelsPerModule">8 gives about 400 pixels for a ticket.</param>
    public static byte[] Png(string payload, int pixelsPerModule = 8)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule);
    }
}
