using System.Text.Json;
using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Platform.Documents;
using Events.Tests.Features.CheckIn;
using Xunit.Abstractions;

namespace Events.Browser.Features.CheckIn;

/// <summary>Tickets as people hold them up: the scanner's own reader looks at pictures of them.</summary>
[Collection(BrowserCollection.Name)]
public class PictureTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const double Floor = 0.9;

    /// <summary>The first of the test vectors: what can be read depends a little on where the dots of a code lie.</summary>
    private const string Qr =
        "EV1.K7QX2MZA.CAIREEYUCULBOGAZDINRYHI6D4.B4BKO7YKZDLA7C23SELM3MQFB6WO2WLZK4W7JMWQM7VA2SDWNKWFBPO4LEKTDBF4GSKIMNZTVDK3YAUTCBEXWACLIK5ZS57C2HJPTEQ";

    [Fact]
    public async Task Nine_in_ten_bad_pictures_are_read()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(View.Phone);
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}");
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Features/CheckIn/pictures.js"));

        var seen = await visit.Page.EvaluateAsync<JsonElement>(script, new { qr = Qr, png = Convert.ToBase64String(QrCode.Png(Qr, 8)) });

        var pictures = seen.EnumerateArray().Select(picture => (
            Name: picture.GetProperty("name").GetString()!, IsRead: picture.GetProperty("isRead").GetBoolean(), Time: picture.GetProperty("time").GetDouble())).ToList();
        foreach (var (name, isRead, time) in pictures) output.WriteLine($"{(isRead ? "read  " : "MISSED")} {name,-28} {time,5:N0} ms");
        var rate = pictures.Count(picture => picture.IsRead) / (double)pictures.Count;
        output.WriteLine($"detection rate {rate:P0} of {pictures.Count}; median {pictures.Select(picture => picture.Time).Order().ElementAt(pictures.Count / 2):N0} ms");
        Assert.True(pictures.Count >= 20);
        Assert.True(rate >= Floor, $"{rate:P0}");
    }
}
