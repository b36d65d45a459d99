using System.Net;
using System.Net.Sockets;

namespace Events.Bench.Floors;

/// <summary>
/// A mail server that takes everything and keeps nothing. It acknowledges each packet at once: System.Net.Mail sends a mail in pieces and lets the
/// last of them wait for that, 40 ms a mail with the system's own patience, beside which nothing else could be seen.
/// </summary>
public static class SmtpSink
{
    private const int Tcp = 6;
    private const int QuickAcknowledge = 12;

    public static async Task ServeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"smtp://{listener.LocalEndpoint}");
        _ = Task.Run(async () =>
        {
            while (true) _ = TalkAsync(await listener.AcceptSocketAsync());
        });
        await Console.In.ReadToEndAsync();
    }

    private static async Task TalkAsync(Socket client)
    {
        using var connection = client;
        client.NoDelay = true;
        await client.SendAsync("220 sink\r\n"u8.ToArray());
        var (buffer, length, isMail) = (new byte[256 * 1024], 0, false);
        while (await client.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read)
        {
            client.SetRawSocketOption(Tcp, QuickAcknowledge, BitConverter.GetBytes(1));
            length += read;
            if (!buffer.AsSpan(0, length).EndsWith(isMail ? "\r\n.\r\n"u8 : "\r\n"u8)) continue;
            var isData = !isMail && buffer.AsSpan(0, length).StartsWith("DATA"u8);
            await client.SendAsync(isData ? "354 go on\r\n"u8.ToArray() : "250 OK\r\n"u8.ToArray());
            (length, isMail) = (0, isData);
        }
    }
}
