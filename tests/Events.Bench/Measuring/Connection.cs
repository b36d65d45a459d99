using System.Globalization;
using System.Net.Sockets;

namespace Events.Bench.Measuring;

/// <summary>
/// A client that costs next to nothing, since it shares the processor with what it measures: it sends bytes over one connection that is kept, and
/// looks no further into an answer than it must to find its end.
/// </summary>
public sealed class Connection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int length;

    public Connection(Uri server) => socket.Connect(server.Host, server.Port);

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <returns>The bytes of the answer, valid until the next call.</returns>
    public ReadOnlySpan<byte> Send(ReadOnlySpan<byte> request, int expectedStatus)
    {
        for (var sent = 0; sent < request.Length;) sent += socket.Send(request[sent..]);
        length = 0;
        while (!IsWhole(buffer.AsSpan(0, length)))
        {
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = socket.Receive(buffer.AsSpan(length));
            if (read == 0) throw new IOException("The server has closed the connection.");
            length += read;
        }
        var answer = buffer.AsSpan(0, length);
        var status = int.Parse(answer[9..12], CultureInfo.InvariantCulture);
        return status == expectedStatus ? answer : throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = answer[..end];
        if (head.IndexOf("chunked"u8) >= 0) return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var stated = head.IndexOf("Content-Length: "u8);
        if (stated < 0) return true;
        var number = head[(stated + "Content-Length: ".Length)..];
        var line = number.IndexOf((byte)'\r');
        return answer.Length - end - 4 >= int.Parse(line < 0 ? number : number[..line], CultureInfo.InvariantCulture);
    }
}
