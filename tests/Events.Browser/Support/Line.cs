using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Events.Browser.Support;

/// <summary>The network between a browser and the program, which can be cut: for the page and its worker alike.</summary>
public sealed class Line : IDisposable
{
    private readonly Uri program;
    private readonly ConcurrentBag<TcpClient> open = [];
    private TcpListener listener;
    private readonly int port;

    public Line(Uri program)
    {
        this.program = program;
        listener = Listen(0);
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Uri Address => new($"http://127.0.0.1:{port}/");

    public void Cut()
    {
        listener.Stop();
        while (open.TryTake(out var connection)) connection.Dispose();
    }

    public void Mend() => listener = Listen(port);

    public void Dispose() => Cut();

    private TcpListener Listen(int at)
    {
        var started = new TcpListener(IPAddress.Loopback, at);
        started.Start();
        _ = ServeAsync(started);
        return started;
    }

    private async Task ServeAsync(TcpListener from)
    {
        try
        {
            while (true) _ = CarryAsync(await from.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The line is cut.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        var server = new TcpClient();
        try
        {
            await server.ConnectAsync(program.Host, program.Port);
            open.Add(browser);
            open.Add(server);
            await Task.WhenAny(browser.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(browser.GetStream()));
        }
        catch (Exception end) when (end is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Either side has gone.
        }
        browser.Dispose();
        server.Dispose();
    }
}
