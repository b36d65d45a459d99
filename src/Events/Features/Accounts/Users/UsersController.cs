using Events.Features.Accounts.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Users;

[Route("desk/users"), Authorize(AccountsFeature.Administer)]
public class UsersController(EventsDbContext db, UserList list, Outbox outbox, Administrators administrators, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(UserList.Filter filter, CancellationToken cancel) => View(await list.ReadAsync(filter, cancel));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await db.Users.AsNoTracking().Include(user => user.Unit).FirstOrDefaultAsync(user => user.Id == id, cancel) is { } user ? View(user) : NotFound();

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => await FormAsync("New", new UserForm(), cancel);

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(UserForm form, CancellationToken cancel)
    {
        await RequireFittingUnitAsync(form, cancel);
        var user = form.ToUser();
        await db.WriteAsync(async () =>
        {
            db.Add(user);
            await db.SaveChangesAsync(cancel);
            outbox.Add<InvitationToUserMail>(user.Email!, user.Name, user.Language, user.Id);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Saved. A mail with a link to set the password is on its way to {0}.", user.Email!);
        return new SeeOther($"/desk/users/{user.Id}");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await db.Users.FindAsync([id], cancel) is { } user ? await FormAsync("Edit", UserForm.From(user), cancel) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, UserForm form, CancellationToken cancel)
    {
        if (await db.Users.FindAsync([id], cancel) is not { } user) return NotFound();
        await RequireFittingUnitAsync(form, cancel);
        db.Expect(user, form.Stamp);
        form.ApplyTo(user);
        await administrators.SaveAsync();
        flash.Done("Saved. A new role takes effect within five minutes.");
        return new SeeOther($"/desk/users/{id}");
    }

    private async Task<IActionResult> FormAsync(string view, UserForm form, CancellationToken cancel)
    {
        ViewBag.Units = await db.Units.AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancel);
        return View(view, form);
    }

    private async Task RequireFittingUnitAsync(UserForm form, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == form.UnitId, cancel);
        if (unit is null) throw new Refused(AccountErrors.NoSuchUnit) { Field = nameof(form.UnitId) };
        if (!unit.Takes(form.Role!.Value)) throw new Refused(AccountErrors.RoleDoesNotFitUnit) { Field = nameof(form.Role) };
    }
}
