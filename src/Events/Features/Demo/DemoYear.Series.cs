using Events.Features.Planning;
using Events.Features.Planning.Series;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The two brands of the chamber with the editions that are in the system.</summary>
    private async Task AddSeriesAsync(CancellationToken cancel)
    {
        await AddSeriesAsync(new Bilingual("津港国际经贸合作论坛", "Jingang Forum on International Trade and Co-operation"), "商会品牌活动，每年一届，2017年创办。",
            new() { ["jingang-forum-9"] = 9, ["jingang-forum-10"] = 10 }, cancel);
        await AddSeriesAsync(new Bilingual("津港国际商品博览会", "Jingang International Trade Fair"), "与市会展中心合办，自第六届起设境外采购商专区。",
            new() { ["import-export-fair-6"] = 6, ["import-export-fair-7"] = 7 }, cancel);
    }

    private async Task AddSeriesAsync(Bilingual name, string note, Dictionary<string, int> editions, CancellationToken cancel)
    {
        var slugs = editions.Keys.ToList();
        var events = await db.Events.Where(e => slugs.Contains(e.Slug)).ToListAsync(cancel);
        var series = new EventSeries { Name = name, Note = note, UnitId = events[0].UnitId };
        db.AddRange(events.Select(e => new Edition { Event = e, Series = series, Number = editions[e.Slug] }));
        await db.SaveChangesAsync(cancel);
    }
}
