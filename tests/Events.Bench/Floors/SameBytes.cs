namespace Events.Bench.Floors;

/// <summary>Answers with the head and the body of an answer that was kept in a file.</summary>
public sealed class SameBytes
{
    private readonly Dictionary<string, string> head = [];
    private readonly byte[] body;

    public SameBytes(string file)
    {
        var answer = File.ReadAllBytes(file);
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in System.Text.Encoding.UTF8.GetString(answer, 0, end).Split("\r\n").Skip(1))
        {
            var parts = line.Split(": ", 2);
            if (parts[0] is not ("Date" or "Transfer-Encoding" or "Content-Length")) head[parts[0]] = parts[1];
        }
        body = answer[(end + 4)..];
    }

    public Task AnswerAsync(HttpContext context)
    {
        foreach (var (name, value) in head) context.Response.Headers[name] = value;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length);
    }
}
