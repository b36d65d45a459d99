using System.Reflection;
using Events.Platform.Mail;
using Xunit.Sdk;

namespace Events.Tests.Platform.Mail;

/// <summary>One row for each SMTP transport that this build has.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryTransportAttribute(params object?[] values) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => Names.Select(name => (object?[])[name, .. values]);

    public static IMailTransport Open(string name, SmtpSettings settings) => (IMailTransport)Activator.CreateInstance(Types.Single(type => type.Name == name), settings)!;

    private static IEnumerable<string> Names => Types.Select(type => type.Name).Order();

    private static IEnumerable<Type> Types => typeof(IMailTransport).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IMailTransport)) && type.GetConstructor([typeof(SmtpSettings)]) is not null);
}
