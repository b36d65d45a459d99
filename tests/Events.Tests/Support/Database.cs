using System.Reflection;
using Xunit.Sdk;

namespace Events.Tests.Support;

public enum Database { Sqlite, Postgres }

/// <summary>One row of a theory for each database; further values follow the database in each row.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothDatabasesAttribute(params object?[] values) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<Database>().Select(database => (object?[])[database, .. values]);
}
