using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Playbooks;

[Route("desk/playbooks/{id:long}/reminders")]
public class PlaybookRemindersController(EventsDbContext db, PlaybookAccess access, Flash flash) : PlaybookLinesController<PlaybookReminderForm>(db, access, flash)
{
    protected override (string, string, string) Words => ("Reminder", "The mail is saved.", "The mail is deleted.");

    protected override PlaybookReminderForm? Read(OwnPlaybook playbook, string key) =>
        playbook.Read().Reminders.FirstOrDefault(line => line.Key == key) is { } line ? PlaybookReminderForm.From(line) : null;

    protected override void Put(OwnPlaybook playbook, string key, PlaybookReminderForm form) => playbook.Put(form.ToLine(key));

    protected override void Remove(OwnPlaybook playbook, string key) => playbook.RemoveReminder(key);
}
