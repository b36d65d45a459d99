using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>A PDF file as its readers see it, by poppler's tools.</summary>
public sealed class Pdf
{
    private readonly string file = Path.Combine(TempFolder.New("pdf"), "paper.pdf");

    public Pdf(byte[] content)
    {
        Assert.Equal("%PDF"u8.ToArray(), content[..4]);
        File.WriteAllBytes(file, content);
    }

    public async Task<int> PagesAsync() =>
        int.Parse((await RunAsync("pdfinfo", file)).Split('\n').Single(line => line.StartsWith("Pages:"))["Pages:".Length..]);

    /// <summary>The words with single spaces between them.</summary>
    public async Task<string> WordsAsync() =>
        string.Join(' ', (await RunAsync("pdftotext", "-layout", file, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the QR code of the first page says, after it was printed and scanned at 200 dots an inch.</summary>
    public async Task<string> QrCodeAsync()
    {
        await RunAsync("pdftoppm", "-r", "200", "-png", "-singlefile", file, file);
        return await QrCodeOfAsync(file + ".png");
    }

    /// <summary>What the QR code in a PNG picture says.</summary>
    public static async Task<string> ReadQrAsync(byte[] picture)
    {
        var file = Path.Combine(TempFolder.New("png"), "picture.png");
        await File.WriteAllBytesAsync(file, picture);
        return await QrCodeOfAsync(file);
    }

    private static async Task<string> QrCodeOfAsync(string file) =>
        (await RunAsync("node", Path.Combine(Repository.Root, "tests/Events.Tests/Support/read_qr.mjs"), Path.Combine(Repository.Root, "wwwroot-theme"), file)).Trim();

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said[0] : throw new InvalidOperationException($"{program} failed: {said[1]}");
    }
}
