namespace Events.Features.Organisations;

public partial class Organisation
{
    /// <summary>The most characters of all tags together.</summary>
    public const int TagsLength = 300;

    /// <summary>The tags that people type one after the other.</summary>
    public static IReadOnlyList<string> ReadTags(string? typed) =>
        [.. (typed ?? "").Split([';', '；', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>Takes these tags and no others, as far as there is room.</summary>
    public void TagOnly(IEnumerable<string> tags)
    {
        Tags = "";
        foreach (var tag in tags) Tag(tag);
    }

    /// <summary>Adds a tag where it is not there yet. False: there is no room for it.</summary>
    public bool Tag(string tag)
    {
        var tags = ReadTags(Tags);
        if (tags.Contains(tag)) return true;
        if (Tags.Length + tag.Length >= TagsLength) return false;
        Tags = string.Join(';', tags.Append(tag));
        return true;
    }
}
