using System.ComponentModel.DataAnnotations;
using Events.Features.Registrations.Own;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Own;

/// <summary>The registrant says to whom the invoice is made out.</summary>
[Route("r/{secret}/invoice"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnInvoiceController(EventsDbContext db, Flash flash) : Controller
{
    /// <param name="ticket">Whose fee, where one registration brings several people.</param>
    [HttpGet("")]
    public async Task<IActionResult> Edit(string secret, string? ticket, CancellationToken cancel) =>
        await FindAsync(secret, ticket, cancel) is { } due ? View("/Features/Registrations/Fees/Own/Edit.cshtml", new OwnInvoice(secret, due, InvoiceForm.From(due))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(string secret, string? ticket, InvoiceForm form, CancellationToken cancel)
    {
        if (await FindAsync(secret, ticket, cancel) is not { } due) return NotFound();
        due.Invoice(form.InvoiceTitle ?? "", form.TaxNumber ?? "");
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/r/{secret}");
    }

    private async Task<FeeDue?> FindAsync(string secret, string? ticket, CancellationToken cancel) =>
        await OwnPage.FindAsync(db, secret, cancel) is { } registration && OwnPage.Person(registration, ticket) is { } person
            ? await db.FeeDues.Include(due => due.Event).Include(due => due.Attendee).FirstOrDefaultAsync(due => due.AttendeeId == person.Id, cancel)
            : null;
}

/// <summary>To whom an invoice is made out, as it is typed.</summary>
public class InvoiceForm
{
    [StringLength(FeeDue.InvoiceTitleLength), Display(Name = "Invoice title")]
    public string? InvoiceTitle { get; set; }

    [StringLength(40), Display(Name = "Tax number")]
    public string? TaxNumber { get; set; }

    public static InvoiceForm From(FeeDue due) => new() { InvoiceTitle = due.InvoiceTitle, TaxNumber = due.TaxNumber };
}

public sealed record OwnInvoice(string Secret, FeeDue Due, InvoiceForm Form);
