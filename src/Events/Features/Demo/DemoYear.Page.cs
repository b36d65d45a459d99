using Events.Features.Planning;
using Events.Features.Planning.PublicPage;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The map and the news of a public page.</summary>
    private void AddPage(Event made, DemoEvent line)
    {
        if (line.Page is not { } page) return;
        db.Add(new PageDetails { EventId = made.Id, MapLink = page.MapLink });
        foreach (var item in page.News) db.Add(new NewsItem { EventId = made.Id, Day = Today.AddDays(-item.Days), Text = new Bilingual(item.Zh, item.En) });
    }
}
