using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Playbooks;

/// <summary>The playbooks that the signed-in person may use and change: headquarters all of them, a branch its own. The built-in ones are everybody's.</summary>
public class PlaybookAccess(EventsDbContext db, CurrentUser user, PlaybookParts parts, IStringLocalizer texts)
{
    public IQueryable<OwnPlaybook> Playbooks => user.IsOfHeadquarters ? db.OwnPlaybooks : db.OwnPlaybooks.Where(playbook => playbook.UnitId == user.UnitId);

    public Task<OwnPlaybook?> FindAsync(long id, CancellationToken cancel) => Playbooks.FirstOrDefaultAsync(playbook => playbook.Id == id, cancel);

    /// <summary>The chosen playbook; without a choice the one that comes with the product.</summary>
    /// <exception cref="Refused">It is not to be seen, retired, or made for another kind.</exception>
    public async Task<Playbook> ForAsync(EventKind kind, long? chosen, string field, CancellationToken cancel)
    {
        if (chosen is not { } id) return Playbook.For(kind);
        var found = await FindAsync(id, cancel);
        if (found is not { RetiredAt: null }) throw new Refused(PlanningErrors.NoSuchPlaybook) { Field = field };
        if (found.Kind != kind) throw new Refused(PlanningErrors.PlaybookIsOfAnotherKind) { Field = field };
        return found.Read();
    }

    /// <summary>Own playbooks as choices, below the name of their kind; none where there are none of our own.</summary>
    /// <param name="kind">Those of this kind alone.</param>
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(EventKind? kind = null)
    {
        var own = await Playbooks.AsNoTracking().Where(playbook => playbook.RetiredAt == null && (kind == null || playbook.Kind == kind)).OrderBy(playbook => playbook.Kind).ThenBy(playbook => playbook.Id)
            .ToListAsync();
        if (own.Count == 0) return [];
        var groups = own.Select(playbook => playbook.Kind).Distinct().ToDictionary(kind => kind, kind => new SelectListGroup { Name = texts.Of(kind) });
        return [new(texts["The built-in one of this kind"], ""), .. own.Select(playbook => new SelectListItem(string.Join(" · ", [playbook.Name.ToString(), .. parts.Of(playbook.Read()).Select(part => part.Words)]), playbook.Id.ToString()) { Group = groups[playbook.Kind] })];
    }
}
