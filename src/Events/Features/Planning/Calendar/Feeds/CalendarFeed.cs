using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Planning.Calendar.Feeds;

/// <summary>Which events somebody follows in a calendar program.</summary>
public enum FeedScope
{
    [Display(Name = "All events of my unit")] Unit,
    [Display(Name = "The events that I lead")] Led,
}

/// <summary>A person's own link for calendar programs. Whoever has the link reads what it shows, so there is one, and a new one ends the former.</summary>
public class CalendarFeed : Entity
{
    public required long UserId { get; init; }
    public User User { get; private set; } = null!;

    /// <summary>SHA-256: enough for 128 random bits, which nobody guesses.</summary>
    [Unrecorded]
    public string SecretHash { get; private set; } = "";

    public FeedScope Scope { get; set; }

    /// <summary>With the person's own tasks.</summary>
    public bool WithTasks { get; set; } = true;

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Makes a new secret, which is told once; the former opens nothing any more.</summary>
    public string Renew(DateTimeOffset now)
    {
        var secret = SecretCode.New().ToLowerInvariant();
        (SecretHash, MadeAt) = (HashOf(secret), now);
        return secret;
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret.ToLowerInvariant())));
}
