using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Events.Browser.Support;

public static class Accessibility
{
    // While something fades in, its colours are not its own.
    private const string AtRest = "Promise.allSettled(document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity).map(one => one.finished))";

    /// <summary>axe-core finds nothing on the page as it is once all movement has ended.</summary>
    public static async Task ShouldHaveNoAxeViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync(AtRest);
        var result = await page.RunAxe();
        var found = result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html + " " + string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))))}");
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }
}
