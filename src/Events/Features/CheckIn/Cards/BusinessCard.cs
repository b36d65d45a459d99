using Events.Platform.Files;

namespace Events.Features.CheckIn.Cards;

/// <summary>A file that nobody was asked for on the form, under a key that no question has.</summary>
public static class BusinessCard
{
    public const string Key = "business-card";

    public static IReadOnlyCollection<FileKind> Kinds => [FileKind.Jpeg, FileKind.Png];
}
