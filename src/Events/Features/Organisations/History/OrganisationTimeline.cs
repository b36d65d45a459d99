using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.History;

/// <summary>Everything that ever passed between an organisation and us, the latest first.</summary>
public class OrganisationTimeline(EventsDbContext db, IEnumerable<IOrganisationHistory> sources)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Organisation organisation, CancellationToken cancel)
    {
        List<HistoryLine> lines = [.. await NotesAsync(organisation.Id, cancel), .. await RanksAsync(organisation.Id, cancel)];
        foreach (var source in sources) lines.AddRange(await source.ReadAsync(organisation, Most, cancel));
        return [.. lines.OrderByDescending(line => line.On).Take(Most)];
    }

    private async Task<IEnumerable<HistoryLine>> NotesAsync(long id, CancellationToken cancel)
    {
        var notes = await db.Interactions.AsNoTracking().Where(i => i.OrganisationId == id).OrderByDescending(i => i.On).ThenByDescending(i => i.Id).Take(Most)
            .Select(i => new { i.Kind, i.On, i.Text, By = i.By!.Name }).ToListAsync(cancel);
        return notes.Select(note => new HistoryLine(note.On, note.Kind.Icon(), Labels.KeyOf(note.Kind), [], new Bilingual(), null, note.Text, note.By));
    }

    private async Task<IEnumerable<HistoryLine>> RanksAsync(long id, CancellationToken cancel)
    {
        var changes = await db.RankChanges.AsNoTracking().Where(change => change.OrganisationId == id).OrderByDescending(change => change.On).Take(Most).ToListAsync(cancel);
        return changes.Select(change => new HistoryLine(change.On, "award", "Rank:|history", [], Ranks.All.GetValueOrDefault(change.Rank, new Bilingual("—", "—")), null));
    }
}
