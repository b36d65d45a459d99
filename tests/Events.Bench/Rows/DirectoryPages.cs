using Events.Bench.Measuring;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>The directory with 100,000 organisations: its first page, filters and searches, each a whole page at the server.</summary>
public sealed class DirectoryPages : IWork
{
    private const int Organisations = 100_000;
    private const int Requests = 15;

    private static readonly (string What, string Query)[] Pages =
    [
        ("first page", ""), ("kind and rank", "?kind=Member&rank=director"), ("industry", "?industry=meat"), ("not met for a year", "?quiet=12"),
        ("search for a Chinese word", "?q=%E5%AE%8F%E8%BF%9C"), ("search for initials", "?q=hyjt"), ("search for a contact", "?q=wang77777"), ("search without result", "?q=nobody-at-all"),
    ];

    public string Name => "directory";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var product = await Product.StartAsync(FillAsync);
        using var staff = await product.App.SignInAsync(Role.Staff);
        var head = $"Cookie: {staff.Cookies.Header}\r\nAccept: text/html\r\n";
        var rows = new List<Row>();
        foreach (var (what, query) in Pages)
        {
            byte[][] requests = [.. Enumerable.Repeat(Load.Get($"/desk/organisations{query}", head), Requests)];
            rows.Add(Row.AtMost(100, $"directory of 100,000: {what}", Measurement.Median((await Load.RunAsync(product.Address, requests, clients: 1)).Milliseconds.ToList()), "ms"));
        }
        return rows;
    }

    private static async Task FillAsync(TestApp app)
    {
        string[] words = ["天津", "宏远", "北辰", "海润", "瑞丰", "金桥", "集团", "贸易", "物流", "科技"];
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        for (var lot = 0; lot < Organisations / 2_000; lot++)
            await app.WriteAsync(db =>
            {
                db.KeepsTrail = false;
                for (var each = 0; each < 2_000; each++)
                {
                    var number = lot * 2_000 + each;
                    var organisation = new Organisation
                    {
                        Kind = (OrganisationKind)(number % 4),
                        Name = new Bilingual($"{words[number % 10]}{words[number / 10 % 10]}{words[number / 100 % 10]}第{number}有限公司", $"Company Number {number} Co., Ltd."),
                        Country = number % 7 == 0 ? "VN" : "CN",
                        Address = "天津市河西区友谊路",
                    };
                    organisation.WorkIn([number % 11 == 0 ? "meat" : "logistics"]);
                    organisation.Join(number % 5 == 0 ? "director" : "member", today.AddDays(-number % 9000), today);
                    if (number % 3 == 0) organisation.MetOn(today.AddDays(-number % 700));
                    organisation.Contacts.Add(new Contact { Name = new Bilingual("王伟", ""), Email = $"wang{number}@example.com", Phone = $"138{number:00000000}" });
                    db.Add(organisation);
                }
                return Task.CompletedTask;
            });
    }
}
