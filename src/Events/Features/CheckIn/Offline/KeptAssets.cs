using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Events.Platform.Web;

namespace Events.Features.CheckIn.Offline;

/// <summary>All files that the scanner's page asks for, by their addresses, so that its worker can keep them.</summary>
public class KeptAssets(Assets assets)
{
    private static readonly string[] Named =
        ["img/favicon.svg", "img/logo.svg", "img/icons.svg", "lib/tabler.min.css", "css/app.css", "js/theme.js"];

    // Asked for by these addresses from within the libraries and the icons.
    private static readonly string[] Plain = ["/lib/zxing/zxing_reader.wasm", "/img/icons.svg", "/img/logo.svg", "/img/logo-light.svg", "/img/app-192.png"];

    public string Module(string name) => Modules()[name]!.GetValue<string>();

    public IReadOnlyList<string> Addresses() =>
    [
        .. Named.Select(file => assets[file]), .. Plain,
        // All modules: one that is missing keeps every other from starting.
        .. Modules().Select(module => module.Value!.GetValue<string>()),
    ];

    /// <summary>Another one whenever any of the files has changed.</summary>
    public static string Version(IEnumerable<string> addresses) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', addresses))))[..12];

    private JsonObject Modules() => JsonNode.Parse(assets.ImportMap)!["imports"]!.AsObject();
}
