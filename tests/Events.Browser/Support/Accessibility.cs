using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Events.Browser.Support;

public static class Accessibility
{
    /// <summary>axe-core finds nothing on the page as it is now.</summary>
    public static async Task ShouldHaveNoAxeViolationsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        var found = result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html + " " + string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))))}");
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }
}
