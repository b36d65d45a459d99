using System.Text.Json;
using Events.Features.Organisations.Import;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Duplicates;

public partial class Merger
{
    /// <summary>What belongs to an organisation itself and stays with it.</summary>
    private static readonly Type[] Own = [typeof(OrganisationWords), typeof(OrganisationIndustry), typeof(OrganisationAlias), typeof(DuplicatePair), typeof(Merger)];

    private sealed record Standings(Standing Before, Standing After);

    /// <summary>Merges inside the caller's transaction. Both organisations are tracked, with their industries.</summary>
    public static async Task<Merger> MergeAsync(EventsDbContext db, Organisation kept, Organisation gone, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (kept.Id == gone.Id || gone.MergedIntoId is not null || kept.MergedIntoId is not null) throw new Refused(OrganisationErrors.CannotMerge);
        if (kept.Kind != OrganisationKind.GroupMember && await db.Organisations.AnyAsync(o => o.ParentId == gone.Id, cancel)) throw new Refused(OrganisationErrors.GroupHasMembers);

        var merger = new Merger { KeptId = kept.Id, GoneId = gone.Id, MergedAt = now, GoneCode = gone.Code };
        gone.MergeInto(kept);
        gone.Code = null;
        // Saved first, so that the number is free for the kept one.
        await db.SaveChangesAsync(cancel);

        var standings = new Standings(kept.Standing, kept.Standing.With(gone.Standing));
        kept.Resume(standings.After);
        var filled = OrganisationMerge.Fill(kept, gone, today).ToList();
        if (kept.Code is null && merger.GoneCode is { } code)
        {
            kept.Code = code;
            filled.Add(new OrganisationMerge.FieldChange(OrganisationColumns.Code, "", code));
        }
        var aliases = await AliasesAsync(db, kept, gone, cancel);
        db.AddRange(aliases.Select(key => new OrganisationAlias { OrganisationId = kept.Id, NameKey = key }));
        await db.DuplicatePairs.Where(pair => pair.FirstId == gone.Id || pair.SecondId == gone.Id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);

        var moved = await db.MoveReferencesAsync<Organisation>(gone.Id, kept.Id, Own, cancel);
        (merger.FieldsJson, merger.AliasesJson) = (JsonSerializer.Serialize(filled), JsonSerializer.Serialize(aliases));
        (merger.StandingJson, merger.MovedJson) = (JsonSerializer.Serialize(standings), JsonSerializer.Serialize(moved));
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
        if (kept.MergedIntoId is not null) throw new Refused(OrganisationErrors.MergedOnwards);

        new OrganisationUndo(false, JsonSerializer.Deserialize<List<OrganisationMerge.FieldChange>>(FieldsJson)!, []).PutBack(kept, today);
        if (StandingJson.Length > 0 && JsonSerializer.Deserialize<Standings>(StandingJson) is { } standings && kept.Standing == standings.After) kept.Resume(standings.Before);
        // Of an older merger it is not written down which names it brought.
        List<string> aliases = StandingJson.Length > 0 ? JsonSerializer.Deserialize<List<string>>(AliasesJson)! : [gone.NameKeyZh, gone.NameKeyEn];
        await db.OrganisationAliases.Where(alias => alias.OrganisationId == KeptId && aliases.Contains(alias.NameKey)).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);

        gone.Separate();
        // Somebody else may have been given the number meanwhile.
        if (GoneCode is { } code && !await db.Organisations.AnyAsync(o => o.Code == code, cancel)) gone.Code = code;
        await db.MoveBackAsync(JsonSerializer.Deserialize<List<MovedRows>>(MovedJson)!, KeptId, GoneId, cancel);
        UndoneAt = now;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The names of the one that goes, and those by which it was known itself.</summary>
    private static async Task<IReadOnlyList<string>> AliasesAsync(EventsDbContext db, Organisation kept, Organisation gone, CancellationToken cancel)
    {
        var aliases = await db.OrganisationAliases.AsNoTracking().Where(alias => alias.OrganisationId == kept.Id || alias.OrganisationId == gone.Id).ToListAsync(cancel);
        var known = aliases.Where(alias => alias.OrganisationId == kept.Id).Select(alias => alias.NameKey);
        return [.. aliases.Where(alias => alias.OrganisationId == gone.Id).Select(alias => alias.NameKey)
            .Concat([gone.NameKeyZh, gone.NameKeyEn]).Where(key => key.Length > 0).Except([kept.NameKeyZh, kept.NameKeyEn]).Except(known).Distinct()];
    }
}
