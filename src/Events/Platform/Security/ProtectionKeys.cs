using System.Xml.Linq;
using Events.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Platform.Security;

/// <summary>A data-protection key, where several nodes share one database.</summary>
public class ProtectionKey
{
    public long Id { get; private set; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}

/// <summary>Keeps the data-protection keys in the database. The framework asks for them synchronously, at start and once a day.</summary>
public class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsDbContext>();
        return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsDbContext>();
        db.Add(new ProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}

public static class ProtectionKeysSetup
{
    /// <summary>Keys stand in the data folder, or in the database when it is PostgreSQL.</summary>
    public static void AddProtectionKeys(this IServiceCollection services, Settings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("Events")
            // One pass over each cookie and form token in place of two.
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        if (settings.Database == DatabaseKind.Sqlite) protection.PersistKeysToFileSystem(new DirectoryInfo(settings.Folder("keys")));
        else services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new DatabaseKeys(provider.GetRequiredService<IServiceScopeFactory>())));
    }
}
