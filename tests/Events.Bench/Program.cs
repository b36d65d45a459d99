using Events.Bench.Floors;
using Events.Bench.Measuring;
using Events.Bench.Rows;

namespace Events.Bench;

/// <summary>
/// Measures the program beside bare floors, in one run: <c>dotnet run -c Release --project tests/Events.Bench [-- NAMES…]</c>. A single time says
/// nothing on a busy machine; the ratio of two that were taken in turns does.
/// </summary>
public static class Program
{
    private static readonly IWork[] Works =
    [
        new EventPage(), new Registering(), new CheckingIn(), new AttendeeListPage(), new RegistrationPages(), new Exporting(), new Importing(), new DirectoryPages(), new CalendarPages(), new PrintingLetters(), new PrintingBadges(),
        new SendingMails(), new Starting(),
    ];

    public static async Task<int> Main(string[] args)
    {
        if (args is ["floor", var floor, .. var settings]) return await Floor.ServeAsync(floor, settings);

        var chosen = Works.Where(work => args.Length == 0 || args.Contains(work.Name)).ToList();
        if (chosen.Count == 0 || args.Except(Works.Select(work => work.Name)).Any())
        {
            Console.Error.WriteLine($"Names: {string.Join(' ', Works.Select(work => work.Name))}");
            return 2;
        }
        // The test host looks in the current folder for where the program's files are.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        var rows = new List<Row>();
        foreach (var work in chosen)
        {
            Console.Error.WriteLine($"{work.Name} …");
            rows.AddRange(await work.MeasureAsync());
        }
        Table.Print(rows);
        return rows.All(row => row.IsKept) ? 0 : 1;
    }
}
