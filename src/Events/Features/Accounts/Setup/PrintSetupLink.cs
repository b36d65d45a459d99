using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Setup;

/// <summary>Says at the start how the first administrator comes in. With the demonstration year there are people already.</summary>
public class PrintSetupLink(EventsDbContext db, FirstAdministrator first, IConfiguration configuration) : IFirstData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (configuration.GetValue<bool>("Demo:Load") || await db.Users.AnyAsync(cancel)) return;
        first.Open();
        Console.WriteLine($"\n  Nobody can sign in yet. Create the administrator here, once:\n  {first.Address}\n");
    }
}
