using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Forms;

/// <summary>The registration form of a playbook.</summary>
public class FormPart(EventsDbContext db, IStringLocalizer texts) : PlaybookPart<FormOutline>
{
    public override string Key => "form";

    protected override string Describe(FormOutline form) => texts["Form with {0} questions", form.Questions.Count];

    protected override IEnumerable<string> Lines(FormOutline form) => form.Questions.Select(question => question.Label.ToString());

    protected override async Task ApplyAsync(FormOutline form, Event to, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.Form(to.Id), cancel);
        if (!await db.FormVersions.AnyAsync(version => version.EventId == to.Id, cancel)) db.Add(form.For(to.Id));
    }

    protected override async Task<FormOutline?> TakeAsync(Event from, CancellationToken cancel) =>
        await FormVersion.OfAsync(db, from.Id, cancel) is { Id: not 0 } form ? FormOutline.Of(form) : null;
}
