using Events.Bench.Floors;
using Events.Bench.Measuring;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>The public page of an event beside bare Kestrel with the same bytes.</summary>
public sealed class EventPage : IWork
{
    private const int Requests = 40_000;

    public string Name => "page";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var path = "";
        await using var product = await Product.StartAsync(async app => path = "/e/" + (await Planned.EventAsync(app, capacity: 500, change: @event =>
        {
            @event.Summary = new Bilingual("面向京津冀企业的经贸合作论坛", "A forum for companies on both sides of the bay");
            @event.Description = new Bilingual(string.Concat(Enumerable.Repeat("## 议程\n\n上午开幕，下午对接洽谈。\n\n", 5)), string.Concat(Enumerable.Repeat("## Programme\n\nOpening, then meetings.\n\n", 5)));
        })).Slug);
        var request = Load.Get(path, "Accept: text/html\r\nAccept-Language: zh-CN,zh;q=0.9,en;q=0.8\r\n");
        var floor = await Floor.StartAsync(nameof(SameBytes), await KeepAsync(await new HttpClient().SendAsync(Asking(product, path))));

        byte[][] requests = [.. Enumerable.Repeat(request, Requests)];
        var rates = await Measurement.AlternateAsync(7,
            async () => (await Load.RunAsync(floor, requests)).PerSecond,
            async () => (await Load.RunAsync(product.Address, requests)).PerSecond,
            warmUps: 2);
        return [Row.AtLeast(0.5, "public event page", rates)];
    }

    private static HttpRequestMessage Asking(Product product, string path)
    {
        var asking = new HttpRequestMessage(HttpMethod.Get, new Uri(product.Address, path));
        asking.Headers.Add("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
        return asking;
    }

    /// <summary>The whole answer in a file, as a floor reads it.</summary>
    private static async Task<string> KeepAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var file = Path.Combine(TempFolder.New("page"), "answer");
        var head = string.Concat(answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\r\n"));
        await File.WriteAllBytesAsync(file, [.. System.Text.Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{head}\r\n"), .. await answer.Content.ReadAsByteArrayAsync()]);
        return file;
    }
}
