using System.Collections.Concurrent;
using Events.Tests.Support;

namespace Events.Tests.Features.Demo;

/// <summary>One app for each database that was started with the demonstration year. Tests look at it and leave it as it is.</summary>
internal static class DemoApp
{
    public const string Password = "harbour-lantern-2026";

    private static readonly ConcurrentDictionary<Database, Lazy<Task<TestApp>>> Loaded = [];

    public static Task<TestApp> LoadedAsync(Database database) =>
        Loaded.GetOrAdd(database, key => new Lazy<Task<TestApp>>(() => TestApp.StartAsync(key, new TestOptions
        {
            IsQuiet = true,
            Settings = { ["Demo:Load"] = "true", ["Demo:Password"] = Password },
        }))).Value;
}
