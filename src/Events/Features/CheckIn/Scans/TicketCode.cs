using System.Text;
using Events.Platform.Security;
using Events.Platform.Text;

namespace Events.Features.CheckIn.Scans;

/// <summary>A ticket code as people type it: in any case, with spaces or hyphens, in full-width letters.</summary>
public static class TicketCode
{
    public static bool TryRead(string? text, out string code)
    {
        code = "";
        if (text is null or { Length: > 100 }) return false;
        var read = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && character is not '-')).ToUpperInvariant();
        if (read.Length != SecretCode.Length || !Base32.TryDecode(read, out _)) return false;
        code = read;
        return true;
    }
}
