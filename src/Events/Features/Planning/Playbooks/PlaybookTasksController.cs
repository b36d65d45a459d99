using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Playbooks;

[Route("desk/playbooks/{id:long}/tasks")]
public class PlaybookTasksController(EventsDbContext db, PlaybookAccess access, Flash flash) : PlaybookLinesController<PlaybookTaskForm>(db, access, flash)
{
    protected override (string, string, string) Words => ("Task", "The task is saved.", "The task is deleted.");

    protected override PlaybookTaskForm? Read(OwnPlaybook playbook, string key) =>
        playbook.Read().Tasks.FirstOrDefault(line => line.Key == key) is { } line ? PlaybookTaskForm.From(line) : null;

    protected override void Put(OwnPlaybook playbook, string key, PlaybookTaskForm form) => playbook.Put(form.ToLine(key));

    protected override void Remove(OwnPlaybook playbook, string key) => playbook.RemoveTask(key);
}
