using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Events.Platform.Security;

/// <summary>
/// A value that is encrypted at rest, such as a passport number. It can be stored and passed around, and only
/// <see cref="Vault.Open(Sealed)"/> reads it; every place that opens one writes an audit entry.
/// </summary>
public readonly record struct Sealed(string Cipher)
{
    public override string ToString() => "•";
}

/// <summary>Encrypts and opens <see cref="Sealed"/> values with ASP.NET Core data protection (AES-256-CBC, HMAC-SHA256).</summary>
public class Vault(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("Events.PersonalData.v1");

    public Sealed Seal(string value) => new(protector.Protect(value));

    /// <summary>The same for a file; what comes out is stored as it is.</summary>
    public byte[] Seal(byte[] content) => protector.Protect(content);

    /// <exception cref="CryptographicException">The key that sealed the value is lost.</exception>
    public string Open(Sealed value) => protector.Unprotect(value.Cipher);

    /// <inheritdoc cref="Open(Sealed)"/>
    public byte[] Open(byte[] content) => protector.Unprotect(content);
}

public class SealedConverter() : ValueConverter<Sealed, string>(value => value.Cipher, stored => new Sealed(stored));
