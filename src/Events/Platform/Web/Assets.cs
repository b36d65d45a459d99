using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace Events.Platform.Web;

/// <summary>The fingerprinted addresses of what the theme build made.</summary>
public class Assets(EndpointDataSource endpoints, IWebHostEnvironment environment)
{
    private readonly Lazy<ResourceAssetCollection?> collection = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(found => found is not null));

    private string? importMap;

    /// <summary>The address of a file of wwwroot, such as <c>css/app.css</c>.</summary>
    public string this[string file] => "/" + (collection.Value?[file] ?? file);

    /// <summary>The import map of the page, with fingerprinted addresses.</summary>
    public string ImportMap => importMap ??= ReadImportMap();

    private string ReadImportMap()
    {
        using var file = environment.WebRootFileProvider.GetFileInfo("importmap.json").CreateReadStream();
        var map = JsonNode.Parse(file)!;
        var imports = map["imports"]!.AsObject();
        foreach (var (name, address) in imports.ToList())
            if (!name.EndsWith('/')) imports[name] = this[address!.GetValue<string>().TrimStart('/')];
        return map.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default });
    }
}
