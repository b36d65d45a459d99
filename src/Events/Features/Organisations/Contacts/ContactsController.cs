using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Contacts;

/// <summary>The people at an organisation.</summary>
[Route("desk/organisations/{organisationId:long}/contacts"), Authorize(OrganisationsFeature.CanEdit)]
public class ContactsController(EventsDbContext db, Today today, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long organisationId, CancellationToken cancel) =>
        await OrganisationAsync(organisationId, cancel) is { } organisation ? View(new ContactPage(organisation, new ContactForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long organisationId, ContactForm form, CancellationToken cancel)
    {
        if (await OrganisationAsync(organisationId, cancel) is null) return NotFound();
        var created = new Contact { OrganisationId = organisationId, Name = new Bilingual() };
        form.ApplyTo(created, today.Day);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("The contact is added.");
        return new SeeOther($"/desk/organisations/{organisationId}");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long organisationId, long id, CancellationToken cancel) =>
        await FindAsync(organisationId, id, cancel) is { } contact ? View(new ContactPage(contact.Organisation, ContactForm.From(contact))) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long organisationId, long id, ContactForm form, CancellationToken cancel)
    {
        if (await FindAsync(organisationId, id, cancel) is not { } contact) return NotFound();
        db.Expect(contact, form.Version);
        form.ApplyTo(contact, today.Day);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/organisations/{organisationId}");
    }

    private Task<Organisation?> OrganisationAsync(long id, CancellationToken cancel) =>
        db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel);

    private Task<Contact?> FindAsync(long organisationId, long id, CancellationToken cancel) =>
        db.Contacts.Include(c => c.Organisation).FirstOrDefaultAsync(c => c.Id == id && c.OrganisationId == organisationId, cancel);
}

public sealed record ContactPage(Organisation Organisation, ContactForm Form);
