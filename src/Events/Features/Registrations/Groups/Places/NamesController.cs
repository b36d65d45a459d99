using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Mail;
using Events.Platform.Tables;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The places as an Excel list, which comes back with names.</summary>
[Route("r/{secret}/group/names"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class NamesController(EventsDbContext db, Outbox outbox, IStringLocalizer texts, Flash flash, TimeProvider clock) : Controller
{
    private const long MostBytes = 2 * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        string[] titles = [texts["No."], .. NameList.Columns.Skip(1).Select(column => texts[column.Title].Value)];
        return new SheetResult(group.Name, titles, NameList.Rows(group).ToAsyncEnumerable());
    }

    [HttpPost(""), RequestSizeLimit(MostBytes + 64 * 1024)]
    public async Task<IActionResult> Create(string secret, IFormFile? file, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        if (file is null) throw new Refused(FileErrors.IsEmpty);
        await using var content = file.OpenReadStream();
        var kind = await FileKind.AcceptAsync(content, file.Length, MostBytes, FileKind.Spreadsheets, cancel);
        var names = new NameList(texts).Read(content, kind, group, cancel);
        await db.WriteAsync(async () =>
        {
            var rules = await RegistrationRules.OfAsync(db, group.EventId, cancel);
            foreach (var (place, person, row) in names)
            {
                try
                {
                    await group.NameAsync(db, place, person.CopyTo, rules, clock.GetUtcNow(), cancel);
                }
                catch (Refused refused)
                {
                    throw new Refused(GroupErrors.RowIsWrong, row, texts.Of(refused));
                }
                outbox.Tell(place);
            }
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("{0} people are named.", names.Count);
        return new SeeOther($"/r/{secret}/group");
    }
}
