namespace Events.Platform.Data;

/// <summary><c>migrate</c>: brings the database to this version's schema. It also happens at each start.</summary>
public class Migrate(IServiceProvider services) : ICommand
{
    public string Name => "migrate";

    public async Task<int> RunAsync(string[] arguments)
    {
        await services.UpgradeDatabaseAsync(CancellationToken.None);
        return 0;
    }
}
