using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Events.Platform.Web;

/// <summary>What somebody typed into a form whose session or page had expired, so that nothing of it is lost.</summary>
/// <param name="Files">The names of the fields that carried files, which must be chosen again.</param>
public sealed record KeptForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files);

/// <summary>Carries a <see cref="KeptForm"/> through the sign-in page, encrypted, for an hour at most.</summary>
public class KeptForms(IDataProtectionProvider provider)
{
    private const int MostCharacters = 200_000;

    private readonly ITimeLimitedDataProtector protector = provider.CreateProtector("Events.KeptForm.v1").ToTimeLimitedDataProtector();

    /// <summary>Takes the fields of a posted form; null where there is none, or where it came from another site.</summary>
    public static async Task<KeptForm?> TakeAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsOurs(request)) return null;
        var form = await request.ReadFormAsync(cancel);
        var fields = form.Where(field => field.Key is not "__RequestVerificationToken")
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")).ToList();
        var size = fields.Sum(field => field.Key.Length + field.Value.Length);
        return size > MostCharacters ? null : new KeptForm(request.PathBase + request.Path + request.QueryString, fields, [.. form.Files.Select(file => file.Name)]);
    }

    public string Wrap(KeptForm form) => protector.Protect(JsonSerializer.Serialize(form), TimeSpan.FromHours(1));

    /// <summary>Null when it was tampered with or is too old.</summary>
    public KeptForm? Unwrap(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A page of another site must not have our reader confirm a form that it made up.</summary>
    private static bool IsOurs(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
}
