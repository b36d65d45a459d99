using Events.Platform.Text;

namespace Events.Features.Planning.Guests.Printing;

/// <summary>What stands on a plate: the Chinese name large, the Latin one below it; a name in one script alone takes the whole plate.</summary>
public sealed record NamePlate(Bilingual Name)
{
    public string Large => Name.In("zh");
    public string Small => Name.Beside("zh");

    /// <summary>The class of a size at which the large name fits into 240 mm: a Chinese character is as wide as two Latin letters.</summary>
    public string Size => Large.Sum(character => char.IsAscii(character) ? 1 : 2) switch
    {
        <= 8 => "short",
        <= 16 => "medium",
        <= 28 => "long",
        _ => "longest",
    };
}
