using System.Text;
using QRCoder;

namespace Events.Browser.Support;

/// <summary>A film that Chromium shows in place of its camera, over and over: YUV4MPEG2, 640 × 480, four pictures a second.</summary>
public static class CameraFilm
{
    private const int Width = 640, Height = 480, PerSecond = 4;

    /// <summary>The arguments for <see cref="BrowserFixture.VisitAsync"/>.</summary>
    public static string[] Arguments(string file) =>
        ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={file}"];

    /// <summary>Writes QR codes one after the other, each for its time; null is a picture without a code.</summary>
    public static string Write(string folder, params (string? Text, double Seconds)[] scenes)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.y4m");
        using var film = File.Create(path);
        film.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F{PerSecond}:1 Ip A1:1 C420jpeg\n"));
        foreach (var (text, seconds) in scenes)
        {
            var picture = Picture(text);
            for (var i = 0; i < seconds * PerSecond; i++) film.Write(picture);
        }
        return path;
    }

    private static byte[] Picture(string? text)
    {
        var luminance = Enumerable.Repeat((byte)150, Width * Height).ToArray();
        if (text is not null) Draw(text, luminance);
        var colours = Enumerable.Repeat((byte)128, Width * Height / 2);
        return [.. "FRAME\n"u8, .. luminance, .. colours];
    }

    private static void Draw(string text, byte[] picture)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var size = Height / modules.Count;
        var (left, top) = ((Width - size * modules.Count) / 2, (Height - size * modules.Count) / 2);
        for (var y = 0; y < size * modules.Count; y++)
            for (var x = 0; x < size * modules.Count; x++)
                picture[(top + y) * Width + left + x] = modules[y / size][x / size] ? (byte)16 : (byte)235;
    }
}
