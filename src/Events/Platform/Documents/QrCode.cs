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

    /// <summary>A PNG picture, since mail programs do not show SVG.</summary>
    /// <param name="pixelsPerModule">8 gives about 400 pixels for a ticket.</param>
    public static byte[] Png(string payload, int pixelsPerModule = 8)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule);
    }
}
