using System.Text.Json;
using System.Text.RegularExpressions;

namespace Events.Tests.Support;

/// <summary>A mail as its reader's program would take it apart.</summary>
public sealed partial record ReceivedMail(
    string From, string[] To, string[] ToNames, string Subject, string Text, string Html, ReceivedPart[] Parts, string[] Structure,
    Dictionary<string, string> Headers)
{
    /// <summary>The envelope, where the mail went through the SMTP server.</summary>
    public string[] Recipients { get; init; } = [];
    public string Sender { get; init; } = "";
    public bool Tls { get; init; }
    public string User { get; init; } = "";

    public string MessageId => Headers.GetValueOrDefault("Message-ID", Headers.GetValueOrDefault("Message-Id", ""));

    /// <summary>Addresses in the text body.</summary>
    public IEnumerable<string> Links => Address().Matches(Text).Select(match => match.Value.TrimEnd('.', ')', '。'));

    public static ReceivedMail Parse(string json) => JsonSerializer.Deserialize<ReceivedMail>(json, JsonSerializerOptions.Web)!;

    public override string ToString() => $"“{Subject}” to {string.Join(", ", To)}";

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Address();
}

/// <param name="Header">The whole Content-Type.</param>
/// <param name="Cid">The content id of a picture inside the HTML.</param>
public sealed record ReceivedPart(string Name, string Type, string Header, string Cid, int Size, string Base64)
{
    public byte[] Content => Convert.FromBase64String(Base64);
}
