using System.Reflection;
using Events.Platform.Jobs;
using Events.Tests.Support;
using Xunit.Sdk;

namespace Events.Tests.Platform.Jobs;

/// <summary>One row for each database and each job engine that this build has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryEngineAttribute : DataAttribute
{
    /// <summary>Leaves out what forgets its triggers when the program stops: Hangfire without PostgreSQL.</summary>
    public bool ThatRemembers { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from engine in Engines
        from database in Enum.GetValues<Database>()
        where !ThatRemembers || engine == "Quartz" || database == Database.Postgres
        select new object[] { database, engine };

    private static IEnumerable<string> Engines =>
        typeof(IJobEngine).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IJobEngine)))
            .Select(type => type.Name[..^"Engine".Length]).Order();
}
