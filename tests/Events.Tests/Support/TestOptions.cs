namespace Events.Tests.Support;

/// <summary>What a test wants otherwise than usual of its <see cref="TestApp"/>.</summary>
public sealed record TestOptions
{
    public ManualClock Clock { get; init; } = new();

    /// <summary>Settings by name, such as <c>Limits:FormsPerMinute</c>.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Replaces or adds services.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Listens on a real socket of 127.0.0.1, for browsers; else requests stay inside the process.</summary>
    public bool Listens { get; init; }

    /// <summary>Starts no background work of its own: no job engine, no prompt delivery of mail.</summary>
    public bool IsQuiet { get; init; }
}
