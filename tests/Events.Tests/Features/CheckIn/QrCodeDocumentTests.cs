using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Events.Features.Registrations.Tickets;

namespace Events.Tests.Features.CheckIn;

/// <summary>What docs/qr-code.md promises to those who write a scanner.</summary>
public partial class QrCodeDocumentTests
{
    public const string EventCode = "K7QX2MZA";
    private static readonly string Document = File.ReadAllText(Path.Combine(Root(), "docs", "qr-code.md"));

    public static IEnumerable<object[]> Vectors => Lines().Matches(Document).Select(line => new object[] { line.Groups[1].Value, line.Groups[2].Value });

    [Theory, MemberData(nameof(Vectors))]
    public void A_vector_of_the_document_is_what_it_says(string expected, string payload)
    {
        using var key = Key("PUBLIC");

        var found = !TicketPayload.TryParse(payload, out var ticket) ? "not-a-ticket"
            : ticket.EventCode != EventCode ? "another-event"
            : ticket.IsSignedBy(key) ? "valid" : "forged";

        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_document_has_vectors_of_each_kind() =>
        Assert.Equal(["another-event", "forged", "not-a-ticket", "valid"], Vectors.Select(vector => vector[0]).Distinct().Order());

    [Fact]
    public void The_document_names_every_reason_and_result() => Assert.All(
        Enum.GetNames<Events.Features.CheckIn.ScanReason>().Concat(Enum.GetNames<Events.Features.CheckIn.ScanResult>()), name => Assert.Contains($"`{name}`", Document));

    [Fact]
    public void The_document_names_every_field_of_a_scan() => Assert.All(
        typeof(Events.Features.CheckIn.Scans.SentScan).GetProperties().Where(field => field.CanWrite), field => Assert.Contains($"`{char.ToLowerInvariant(field.Name[0])}{field.Name[1..]}`", Document));

    [Fact]
    public void The_documents_private_key_signs_what_its_public_key_checks()
    {
        using var pair = Key("PRIVATE");
        using var key = Key("PUBLIC");

        var payload = TicketPayload.Sign(EventCode, "CAIREEYUCULBOGAZDINRYHI6D4", pair);

        Assert.True(payload.IsSignedBy(key));
        Assert.Equal(143, payload.ToString().Length);
    }

    public static ECDsa Key(string kind)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(Regex.Match(Document, $"-----BEGIN {kind} KEY-----.*?-----END {kind} KEY-----", RegexOptions.Singleline).Value);
        return key;
    }

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Events.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("^(valid|forged|another-event|not-a-ticket) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
