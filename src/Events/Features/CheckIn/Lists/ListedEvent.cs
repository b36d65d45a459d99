using System.Buffers.Text;
using System.Security.Cryptography;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Text;

namespace Events.Features.CheckIn.Lists;

/// <summary>In both languages, for whoever looks at the device.</summary>
public sealed record ListedWords(string Zh, string En)
{
    public static ListedWords Of(Bilingual words) => new(words.In("zh"), words.In("en"));
}

/// <summary>What a device must know of the event.</summary>
public sealed record ListedEvent(
    string Code, ListedWords Title, string TimeZone, EventState State, DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateTimeOffset? CancelledAt, ListedEvent.PublicKey Key)
{
    /// <summary>As a JSON Web Key.</summary>
    public sealed record PublicKey(string Kty, string Crv, string X, string Y);

    public static ListedEvent Of(Event @event, ECParameters key) => new(
        @event.Code, ListedWords.Of(@event.Title), @event.TimeZone, @event.State, @event.StartsAt, @event.EndsAt, @event.CancelledAt,
        new("EC", "P-256", Base64Url.EncodeToString(key.Q.X), Base64Url.EncodeToString(key.Q.Y)));
}

/// <summary>How a gate lets in.</summary>
public sealed record ListedGate(
    long Id, ListedWords Name, IReadOnlyList<AttendeeCategory> Categories, long? SessionId, ListedWords? SessionTitle, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt,
    bool IsManyTimes, Ways Ways, bool IsEntrance)
{
    /// <param name="gate">With its session.</param>
    public static ListedGate Of(Gate gate) => new(
        gate.Id, ListedWords.Of(gate.Name), gate.Categories, gate.SessionId, gate.Session is { } session ? ListedWords.Of(session.Title) : null, gate.OpensAt, gate.ClosesAt,
        gate.IsManyTimes, gate.Ways, gate.IsEntrance);
}
