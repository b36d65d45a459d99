using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Demo;

/// <summary>Says on the console where the demonstration is and how to get in, as long as its password was not changed.</summary>
public class DemoGreeting(IServiceScopeFactory scopes, DemoPassword password, IOptions<DemoSettings> demo, IOptions<Settings> settings)
    : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancel)
    {
        if (!demo.Value.Load) return;
        var accounts = DemoFiles.Chamber.Accounts;
        await using var scope = scopes.CreateAsyncScope();
        var first = await scope.ServiceProvider.GetRequiredService<EventsDbContext>().Users.AsNoTracking()
            .FirstOrDefaultAsync(user => user.Email == accounts[0].Email, cancel);
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>();
        if (first?.PasswordHash is null || hasher.VerifyHashedPassword(first, first.PasswordHash, password.Value) == PasswordVerificationResult.Failed) return;

        Console.WriteLine();
        foreach (var account in accounts) Console.WriteLine($"{settings.Value.PublicAddress}  {account.Email}  {password.Value}  ({account.Role})");
        Console.WriteLine();
    }

    public Task StartingAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancel) => Task.CompletedTask;
}
