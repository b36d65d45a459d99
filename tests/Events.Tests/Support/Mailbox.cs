using System.Collections.Concurrent;

namespace Events.Tests.Support;

/// <summary>The mails in a folder: .eml files of the program, or what the SMTP server accepted.</summary>
public sealed class Mailbox(string folder)
{
    private static readonly Lazy<Task<Companion>> Reader = new(() => Companion.StartAsync("/usr/bin/python3", Companion.File("read_mail.py")));
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly ConcurrentDictionary<string, ReceivedMail> Known = [];

    /// <summary>All mails that have arrived so far, oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> AllAsync()
    {
        if (!Directory.Exists(folder)) return [];
        var mails = new List<ReceivedMail>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Extension is ".eml" or ".json").OrderBy(file => file.LastWriteTimeUtc))
            mails.Add(await ReadAsync(file.FullName));
        return mails;
    }

    public async Task<IReadOnlyList<ReceivedMail>> ToAsync(string address) =>
        [.. (await AllAsync()).Where(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase))];

    /// <summary>The first mail that fits, once it is there.</summary>
    public Task<ReceivedMail> WaitForAsync(Func<ReceivedMail, bool> fits)
    {
        IReadOnlyList<ReceivedMail> seen = [];
        return Until.SomeAsync(
            async () => (seen = await AllAsync()).FirstOrDefault(fits),
            () => $"no such mail among {seen.Count}:\n{string.Join('\n', seen.TakeLast(20))}");
    }

    public Task<ReceivedMail> WaitForAsync(string address) => WaitForAsync(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase));

    private static async Task<ReceivedMail> ReadAsync(string file)
    {
        if (Known.TryGetValue(file, out var known)) return known;
        await Turn.WaitAsync();
        try
        {
            var json = file.EndsWith(".json") ? await File.ReadAllTextAsync(file) : await (await Reader.Value).AskAsync(file);
            return Known[file] = ReceivedMail.Parse(json);
        }
        finally
        {
            Turn.Release();
        }
    }
}
