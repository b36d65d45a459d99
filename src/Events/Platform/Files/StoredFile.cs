namespace Events.Platform.Files;

/// <summary>An uploaded file. Its bytes stand in the data folder under a random name; the name it came with is only ever shown.</summary>
public class StoredFile
{
    public long Id { get; private set; }
    public required string Name { get; init; }
    public required string StoredName { get; init; }
    public required string MediaType { get; init; }
    public required long Length { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
