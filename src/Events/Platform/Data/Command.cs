namespace Events.Platform.Data;

/// <summary>A word that the program answers on its command line, such as <c>migrate</c> or <c>backup FILE</c>.</summary>
public interface ICommand
{
    string Name { get; }

    /// <returns>The exit code.</returns>
    Task<int> RunAsync(string[] arguments);
}

public static class Commands
{
    /// <summary>Runs the command that the first argument names. False where there is none, and the server shall start.</summary>
    public static async Task<bool> RunCommandAsync(this WebApplication app, string[] arguments)
    {
        if (arguments is not [var name, .. var rest] || name.StartsWith('-')) return false;
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().ToList();
        var command = commands.FirstOrDefault(command => command.Name == name);
        if (command is null)
        {
            await Console.Error.WriteLineAsync($"Unknown command “{name}”. There are: {string.Join(", ", commands.Select(c => c.Name))}.");
            Environment.ExitCode = 2;
            return true;
        }
        Environment.ExitCode = await command.RunAsync(rest);
        return true;
    }
}
