using System.Diagnostics;
using System.Text;

namespace Events.Bench.Measuring;

/// <summary>A bounded number of requests from several clients at once, each with a connection and a thread of its own.</summary>
public static class Load
{
    public const int Clients = 8;

    public sealed record Result(double Seconds, IReadOnlyList<double> Milliseconds)
    {
        public double PerSecond => Milliseconds.Count / Seconds;

        /// <summary>The time within which this share of the requests was answered.</summary>
        public double Within(double share) => Milliseconds.Order().ElementAt((int)(Milliseconds.Count * share));
    }

    public static async Task<Result> RunAsync(Uri server, IReadOnlyList<byte[]> requests, int expectedStatus = 200, int clients = Clients)
    {
        var times = new double[requests.Count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Factory.StartNew(() =>
        {
            using var connection = new Connection(server);
            for (int mine; (mine = Interlocked.Increment(ref next)) < requests.Count;)
            {
                var begun = watch.Elapsed;
                connection.Send(requests[mine], expectedStatus);
                times[mine] = (watch.Elapsed - begun).TotalMilliseconds;
            }
        }, TaskCreationOptions.LongRunning)));
        return new Result(watch.Elapsed.TotalSeconds, times);
    }

    public static byte[] Get(string path, string headers = "") => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n");

    public static byte[] Post(string path, string mediaType, string body, string headers = "") => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {mediaType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");
}
