namespace Events.Tests.Support;

/// <summary>For the tests of structure: names all that offends, not the first few.</summary>
public static class Offenders
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
