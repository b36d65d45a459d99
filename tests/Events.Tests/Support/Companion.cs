using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>
/// A program that serves the whole test run: it says one line when it is ready, and ends when its input ends, so that it never outlives the tests.
/// </summary>
public sealed class Companion
{
    private readonly Process process;

    private Companion(Process process) => this.process = process;

    /// <summary>The line that the program said when it was ready.</summary>
    public string Greeting { get; private set; } = "";

    public static async Task<Companion> StartAsync(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var greeting = await process.StandardOutput.ReadLineAsync();
        return greeting is not null
            ? new Companion(process) { Greeting = greeting }
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not start:\n{await errors}");
    }

    /// <summary>Says a line to the program and takes the line it answers.</summary>
    public async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The program has ended.");
    }

    /// <summary>A file of this folder, as it lies beside the tests.</summary>
    public static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Support", name);
}
