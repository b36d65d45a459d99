using System.Text.Json;
using Events.Features.Organisations.Import;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Duplicates;

/// <summary>
/// One organisation merged into another: what was empty is filled in, everything that spoke of the one speaks of the other from then on, and all of it
/// can be taken back. The one that goes stays as a row that no list shows.
/// </summary>
public class Merger : Entity
{
    public long KeptId { get; private set; }
    public Organisation Kept { get; private set; } = null!;

    public long GoneId { get; private set; }
    public DateTimeOffset MergedAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>What was filled in, so that it can be emptied again.</summary>
    [Unrecorded]
    public string FieldsJson { get; private set; } = "[]";

    /// <summary>Which rows of which tables were moved.</summary>
    [Unrecorded]
    public string MovedJson { get; private set; } = "[]";

    /// <summary>Merges inside the caller's transaction. Both organisations are tracked, with their industries.</summary>
    public static async Task<Merger> MergeAsync(EventsDbContext db, Organisation kept, Organisation gone, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (kept.Id == gone.Id || gone.MergedIntoId is not null || kept.MergedIntoId is not null) throw new Refused(OrganisationErrors.CannotMerge);
        var filled = Fill(kept, gone, today);
        gone.MergeInto(kept);
        var aliases = new[] { gone.NameKeyZh, gone.NameKeyEn }.Where(key => key.Length > 0 && key != kept.NameKeyZh && key != kept.NameKeyEn).Distinct().ToList();
        var known = await db.OrganisationAliases.Where(alias => alias.OrganisationId == kept.Id).Select(alias => alias.NameKey).ToListAsync(cancel);
        db.AddRange(aliases.Except(known).Select(key => new OrganisationAlias { OrganisationId = kept.Id, NameKey = key }));
        await db.DuplicatePairs.Where(pair => pair.FirstId == gone.Id || pair.SecondId == gone.Id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);

        var moved = await db.MoveReferencesAsync<Organisation>(gone.Id, kept.Id, [typeof(OrganisationWords), typeof(OrganisationIndustry), typeof(OrganisationAlias), typeof(DuplicatePair), typeof(Merger)], cancel);
        var merger = new Merger { KeptId = kept.Id, GoneId = gone.Id, MergedAt = now, FieldsJson = JsonSerializer.Serialize(filled), MovedJson = JsonSerializer.Serialize(moved) };
        db.Add(merger);
        await db.SaveChangesAsync(cancel);
        return merger;
    }

    /// <summary>Takes the merger back inside the caller's transaction.</summary>
    public async Task UndoAsync(EventsDbContext db, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (UndoneAt is not null) throw new Refused(OrganisationErrors.MergerIsUndone);
        var kept = await db.Organisations.IgnoreQueryFilters().Include(o => o.IndustryRows).FirstAsync(o => o.Id == KeptId, cancel);
        var gone = await db.Organisations.IgnoreQueryFilters().FirstAsync(o => o.Id == GoneId, cancel);
        new OrganisationUndo(false, JsonSerializer.Deserialize<List<OrganisationMerge.FieldChange>>(FieldsJson)!, []).PutBack(kept, today);
        gone.Separate();
        await db.OrganisationAliases.Where(alias => alias.OrganisationId == KeptId && (alias.NameKey == gone.NameKeyZh || alias.NameKey == gone.NameKeyEn)).ExecuteDeleteAsync(cancel);
        await db.MoveBackAsync(JsonSerializer.Deserialize<List<MovedRows>>(MovedJson)!, KeptId, GoneId, cancel);
        UndoneAt = now;
        await db.SaveChangesAsync(cancel);
    }

    private static List<OrganisationMerge.FieldChange> Fill(Organisation kept, Organisation gone, DateOnly today)
    {
        var changes = new List<OrganisationMerge.FieldChange>();
        foreach (var field in OrganisationFields.All.Where(field => field.Name != OrganisationColumns.Code))
        {
            var (before, other) = (field.Get(kept), field.Get(gone));
            if (before.Length > 0 || other.Length == 0) continue;
            field.Set(kept, other, today);
            changes.Add(new OrganisationMerge.FieldChange(field.Name, before, field.Get(kept)));
        }
        if (gone.LastContactOn is { } met) kept.MetOn(met);
        return changes;
    }
}
