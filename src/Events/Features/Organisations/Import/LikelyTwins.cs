using Events.Features.Organisations.Duplicates;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Import;

/// <summary>Finds who shares a way with what a row brings as new: another organisation of the directory or a row above. It may be the same under another name.</summary>
public class LikelyTwins(EventsDbContext db)
{
    /// <summary>By way, the name of whoever has it.</summary>
    private readonly Dictionary<(DuplicateReason, string), string> known = [];

    /// <summary>Adds those that the database knows of these rows' addresses and numbers.</summary>
    public async Task LoadAsync(IReadOnlyCollection<OrganisationRow> rows, CancellationToken cancel)
    {
        string[] Of(DuplicateReason reason) => [.. rows.SelectMany(WaysOf).Where(way => way.Reason == reason && !known.ContainsKey(way)).Select(way => way.Value).Distinct()];
        var (emails, phones) = (Of(DuplicateReason.Email), Of(DuplicateReason.Phone));
        // One query for each index, as when names are looked up.
        if (emails.Length > 0)
        {
            Add(DuplicateReason.Email, await db.Organisations.Where(o => emails.Contains(o.Email)).Select(o => new Found(o.Email, o.Name.Zh, o.Name.En)).ToListAsync(cancel));
            Add(DuplicateReason.Email, await db.Contacts.Where(c => c.LeftOn == null && emails.Contains(c.Email)).Select(c => new Found(c.Email, c.Organisation.Name.Zh, c.Organisation.Name.En)).ToListAsync(cancel));
        }
        if (phones.Length > 0)
        {
            Add(DuplicateReason.Phone, await db.Organisations.Where(o => phones.Contains(o.Phone)).Select(o => new Found(o.Phone, o.Name.Zh, o.Name.En)).ToListAsync(cancel));
            Add(DuplicateReason.Phone, await db.Contacts.Where(c => c.LeftOn == null && phones.Contains(c.Phone)).Select(c => new Found(c.Phone, c.Organisation.Name.Zh, c.Organisation.Name.En)).ToListAsync(cancel));
        }
    }

    /// <summary>Remembers the row for those below it.</summary>
    public void Add(OrganisationRow row)
    {
        foreach (var way in WaysOf(row)) known.TryAdd(way, $"{row.NameZh} {row.NameEn}".Trim());
    }

    public (DuplicateReason Reason, string Value, string Name)? Find(OrganisationRow row)
    {
        foreach (var way in WaysOf(row))
            if (known.TryGetValue(way, out var name)) return (way.Reason, way.Value, name);
        return null;
    }

    private sealed record Found(string Value, string Zh, string En);

    private void Add(DuplicateReason reason, IEnumerable<Found> found)
    {
        foreach (var each in found) known.TryAdd((reason, each.Value), $"{each.Zh} {each.En}".Trim());
    }

    private static IEnumerable<(DuplicateReason Reason, string Value)> WaysOf(OrganisationRow row)
    {
        if (row.Values.TryGetValue(OrganisationColumns.Email, out var email)) yield return (DuplicateReason.Email, email);
        foreach (var address in row.Person?.Emails ?? []) yield return (DuplicateReason.Email, address);
        if (row.Values.TryGetValue(OrganisationColumns.Phone, out var phone)) yield return (DuplicateReason.Phone, phone);
        foreach (var number in row.Person?.Phones ?? []) yield return (DuplicateReason.Phone, number);
    }
}
