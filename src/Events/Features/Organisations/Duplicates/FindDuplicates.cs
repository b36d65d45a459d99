using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Duplicates;

/// <summary>Looks every night, and when somebody asks, for organisations that are likely one: by name, address, number and domain.</summary>
public class FindDuplicates(EventsDbContext db) : IJob
{
    /// <summary>What so many share tells nothing: the number of an office building, the mail of an agent.</summary>
    private const int MostSharing = 5;

    /// <summary>Whoever has an address there has it for himself.</summary>
    private static readonly HashSet<string> PublicDomains =
    [
        "qq.com", "163.com", "126.com", "139.com", "189.cn", "sina.com", "sina.cn", "sohu.com", "foxmail.com", "yeah.net", "aliyun.com", "vip.163.com", "vip.sina.com", "tom.com",
        "gmail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "protonmail.com", "gmx.de", "mail.ru", "yandex.ru",
    ];

    private sealed record Trait(long OrganisationId, DuplicateReason Reason, string Value);

    public async Task RunAsync(CancellationToken cancel)
    {
        var found = Pairs(await TraitsAsync(cancel));
        await db.WriteAsync(() => KeepAsync(found, cancel), cancel);
    }

    /// <summary>One after the other, should a person ask while the night's run is at work.</summary>
    private async Task KeepAsync(Dictionary<(long, long), Trait> found, CancellationToken cancel)
    {
        await db.TakeTurnAsync(nameof(FindDuplicates), cancel);
        var known = await db.DuplicatePairs.ToListAsync(cancel);
        var knownKeys = known.Select(pair => (pair.FirstId, pair.SecondId)).ToHashSet();
        db.RemoveRange(known.Where(pair => pair.DismissedAt is null && !found.ContainsKey((pair.FirstId, pair.SecondId))));
        db.AddRange(found.Where(pair => !knownKeys.Contains(pair.Key)).Select(pair => new DuplicatePair
        {
            FirstId = pair.Key.Item1,
            SecondId = pair.Key.Item2,
            Reason = pair.Value.Reason,
            Value = pair.Value.Value.Length > 200 ? pair.Value.Value[..200] : pair.Value.Value,
        }));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The surest reason of each pair.</summary>
    private static Dictionary<(long, long), Trait> Pairs(IEnumerable<Trait> traits)
    {
        var pairs = new Dictionary<(long, long), Trait>();
        foreach (var same in traits.Distinct().GroupBy(trait => (trait.Reason, trait.Value)).OrderBy(same => same.Key.Reason))
        {
            var sharing = same.OrderBy(trait => trait.OrganisationId).ToList();
            if (sharing.Count is < 2 or > MostSharing) continue;
            for (var first = 0; first < sharing.Count; first++)
                for (var second = first + 1; second < sharing.Count; second++)
                    pairs.TryAdd((sharing[first].OrganisationId, sharing[second].OrganisationId), sharing[first]);
        }
        return pairs;
    }

    private async Task<IEnumerable<Trait>> TraitsAsync(CancellationToken cancel)
    {
        var organisations = await db.Organisations.AsNoTracking().Select(o => new { o.Id, o.NameKeyZh, o.NameKeyEn, o.Email, o.Phone, o.Website }).ToListAsync(cancel);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.LeftOn == null).Select(c => new { c.OrganisationId, c.Email, c.MoreEmails, c.Phone, c.MorePhones }).ToListAsync(cancel);
        return organisations.SelectMany(o => Of(o.Id, o.NameKeyZh, o.NameKeyEn, o.Website, o.Email, o.Phone))
            .Concat(contacts.SelectMany(c => Of(c.OrganisationId, "", "", "", c.Email + ";" + c.MoreEmails, c.Phone + ";" + c.MorePhones)));
    }

    private static IEnumerable<Trait> Of(long id, string zh, string en, string website, string emails, string phones)
    {
        if (zh.Length > 0) yield return new Trait(id, DuplicateReason.Name, zh);
        if (en.Length > 0) yield return new Trait(id, DuplicateReason.Name, en);
        if (Uri.TryCreate(website, UriKind.Absolute, out var uri)) yield return new Trait(id, DuplicateReason.Domain, Host(uri.Host));
        foreach (var email in Split(emails).Select(Fold.Email))
        {
            yield return new Trait(id, DuplicateReason.Email, email);
            if (Host(email[(email.IndexOf('@') + 1)..]) is var domain && !PublicDomains.Contains(domain)) yield return new Trait(id, DuplicateReason.Domain, domain);
        }
        Cells.TryPhones(phones.Replace(';', ' '), out var numbers);
        foreach (var number in numbers.Where(number => number.Length >= 7)) yield return new Trait(id, DuplicateReason.Phone, number);
    }

    private static string Host(string host) => host.StartsWith("www.") ? host[4..] : host;

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
