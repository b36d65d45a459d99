using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>Section <c>Uploads</c>.</summary>
public class UploadSettings
{
    /// <summary>So much is kept for one event of files that belong to nobody yet.</summary>
    [Range(1, 100_000)]
    public int MostWaitingMegabytes { get; set; } = 500;
}
