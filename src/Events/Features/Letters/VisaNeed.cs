namespace Events.Features.Letters;

/// <summary>Who needs a letter at all.</summary>
public static class VisaNeed
{
    /// <summary>Compatriots travel with the home return permit or the Taiwan compatriot permit, and Chinese citizens with their own passport.</summary>
    public static readonly IReadOnlyList<string> WithoutVisa = ["CN", "HK", "MO", "TW"];

    public static bool IsNeededBy(string nationality) => !WithoutVisa.Contains(nationality);
}
