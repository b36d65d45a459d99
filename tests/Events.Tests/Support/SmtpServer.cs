using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Events.Tests.Support;

/// <summary>
/// One real SMTP server for the whole test run. Recipients called <c>defer</c>, <c>reject</c>, <c>hangup</c>, <c>refuse-data</c> and
/// <c>once</c> (also <c>defer+anything@…</c>) are answered accordingly, see <c>smtp_server.py</c>.
/// </summary>
public sealed class SmtpServer
{
    private static readonly Lazy<Task<SmtpServer>> Shared = new(StartAsync);

    private Companion? companion;

    public const string Host = "localhost";
    public const string User = "events";
    public const string Password = "secret";

    /// <summary>Takes mail from everybody, with STARTTLS for those who ask.</summary>
    public required int Port { get; init; }

    /// <summary>Takes mail only after STARTTLS and sign-in.</summary>
    public required int SignInPort { get; init; }

    /// <summary>Speaks TLS from the first byte.</summary>
    public required int TlsPort { get; init; }

    public required Mailbox Mailbox { get; init; }

    public static Task<SmtpServer> SharedAsync() => Shared.Value;

    /// <summary>Settings that make a <see cref="TestApp"/> send through this server.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Mail:Smtp:Host"] = Host,
        ["Mail:Smtp:Port"] = Port.ToString(CultureInfo.InvariantCulture),
    };

    private static async Task<SmtpServer> StartAsync()
    {
        var folder = TempFolder.New("smtp");
        var mails = Directory.CreateDirectory(Path.Combine(folder, "mails")).FullName;
        var (certificate, key) = MakeCertificate(folder);
        Trust(certificate);
        var companion = await Companion.StartAsync("/usr/bin/python3", Companion.File("smtp_server.py"), mails, certificate, key);
        var ports = companion.Greeting.Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToArray();
        return new SmtpServer
        {
            companion = companion,
            Port = ports[0],
            SignInPort = ports[1],
            TlsPort = ports[2],
            Mailbox = new Mailbox(mails),
        };
    }

    /// <summary>For <c>localhost</c> and no other name, so that a test can also meet a certificate that is not right.</summary>
    private static (string Certificate, string Key) MakeCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        var (certificateFile, keyFile) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }

    /// <summary>The runtime asks the process's own environment which certificates to trust; the managed copy of it would not do.</summary>
    private static void Trust(string certificate) => _ = SetEnvironment("SSL_CERT_FILE", certificate, 1);

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
