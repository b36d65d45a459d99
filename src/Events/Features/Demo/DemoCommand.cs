using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

/// <summary><c>demo</c>: fills an empty database with the demonstration year, and says who can sign in.</summary>
public class DemoCommand(EventsDbContext db, DemoYear year, DemoPassword password) : ICommand
{
    public string Name => "demo";

    public async Task<int> RunAsync(string[] arguments)
    {
        await db.Database.MigrateAsync();
        if (!await year.CanLoadAsync(CancellationToken.None))
        {
            await Console.Error.WriteLineAsync("The database is not empty, so nothing was loaded.");
            return 1;
        }
        await year.LoadAsync(CancellationToken.None);
        Console.WriteLine($"The demonstration year is loaded. Accounts: {string.Join(", ", DemoFiles.Chamber.Accounts.Select(account => account.Email))}; password {password.Value}");
        return 0;
    }
}
