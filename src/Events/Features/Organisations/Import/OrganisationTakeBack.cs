using Events.Features.Organisations.Duplicates;
using Events.Platform.Data;
using Events.Platform.Imports;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Import;

/// <summary>Takes rows of a list back: what they brought goes, unless somebody works with it by now; what they changed is put back.</summary>
public class OrganisationTakeBack(EventsDbContext db, DateOnly today)
{
    public async Task RunAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var ids = rows.Where(row => row.UndoJson is not null).Select(row => row.SubjectId!.Value).Distinct().ToList();
        var organisations = await db.Organisations.Include(o => o.Contacts).Include(o => o.IndustryRows).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var used = await UsedAsync(organisations.Values, cancel);
        foreach (var row in rows.Where(row => row.UndoJson is not null))
        {
            if (!organisations.TryGetValue(row.SubjectId!.Value, out var organisation)) continue;
            var undo = OrganisationUndo.From(row.UndoJson!);
            undo.PutBack(organisation, today);
            foreach (var brought in undo.Contacts.Where(contact => contact.Created))
            {
                if (organisation.Contacts.Find(contact => contact.Id == brought.Id) is not { } contact || used.Contains((nameof(Contact), contact.Id)) || !brought.IsAsBrought(contact)) continue;
                organisation.Contacts.Remove(contact);
                db.Remove(contact);
            }
            if (undo.Created && undo.IsAsBrought(organisation) && organisation.Contacts.Count == 0 && !used.Contains((nameof(Organisation), organisation.Id))) db.Remove(organisation);
        }
    }

    private async Task<HashSet<(string, long)>> UsedAsync(IReadOnlyCollection<Organisation> organisations, CancellationToken cancel)
    {
        var contacts = organisations.SelectMany(organisation => organisation.Contacts).Select(contact => contact.Id).ToList();
        var used = await db.ReferencedAsync<Organisation>([.. organisations.Select(organisation => organisation.Id)], [typeof(Contact), typeof(OrganisationWords), typeof(OrganisationIndustry), typeof(RankChange), typeof(OrganisationAlias), typeof(DuplicatePair)], cancel);
        return [.. used.Select(id => (nameof(Organisation), id)), .. (await db.ReferencedAsync<Contact>(contacts, [typeof(ContactWords)], cancel)).Select(id => (nameof(Contact), id))];
    }
}
