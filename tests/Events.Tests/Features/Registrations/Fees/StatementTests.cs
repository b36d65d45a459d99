using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Fees.Statements;
using Events.Platform.Files;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Fees;

public class StatementTests
{
    [Theory, OnBothDatabases]
    public async Task A_statement_is_matched_by_reference_and_amount_and_booked_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 5);
        var dues = await Charged.DuesAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{dues[3].Id}")).SubmitAsync("form[action$=payment]");
        var day = app.Clock.GetUtcNow().ToString("yyyyMMdd");
        var file = Gb18030($"""
            中国银行对公账户流水
            交易日期,借方金额,贷方金额,余额,对方户名,摘要,附言
            {day},,"1,200.00","9,000.00",海河贸易有限公司,转账,参会费 {dues[0].Reference.ToLowerInvariant()}
            {day},,1200.00,"10,200.00",李娜,汇款,{Wide(FeeReference.Shown(dues[1].Reference))}
            {day},,800.00,"11,000.00",王伟,汇款,{dues[2].Reference}
            {day},,1200.00,"12,200.00",赵敏,汇款,{dues[3].Reference}
            {day},,1300.00,"13,500.00",孙丽,汇款,{FeeReference.Shown(dues[4].Reference).Replace('-', ' ')}
            {day},500.00,,"13,000.00",天津宾馆,场租,{dues[2].Reference}
            {day},,77.00,"13,077.00",某某公司,利息,
            {day},,"100,50","13,177.50",某某公司,汇款,
            合计,500.00,5777.00,,,,
            """);
        Page page = await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement")).SubmitAsync("form[enctype]", new Dictionary<string, object?> { ["File"] = file });

        Assert.Contains("6 sums received were read, 6 of them for the first time.", page.Flash);
        Assert.Contains("Matches: 2 Too much: 1 Too little: 1 Paid already: 1 No known reference: 1", page.Words);
        // Those that match are ticked; who paid too much is for a person to decide.
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name=ids][checked]").Length);
        Assert.Equal(3, page.Document.QuerySelectorAll("input[name=ids]").Length);
        page = await page.SubmitAsync("form[action$=bookings]");
        Assert.Contains("2 payments are noted.", page.Flash);
        Assert.Equal([true, true, false, true, false], (await Charged.DuesAsync(app, forum)).Select(due => due.PaidOn is not null));
        Assert.Contains("海河贸易有限公司", (await Charged.DuesAsync(app, forum))[0].PaidNote);

        page = await page.SubmitAsync("form[enctype]", new Dictionary<string, object?> { ["File"] = file });
        Assert.Contains("6 sums received were read, 0 of them for the first time.", page.Flash);
        Assert.DoesNotContain("Matches:", page.Words);
        Assert.Contains("None of these lines can be booked.", (await page.SubmitAsync("form[action$=bookings]")).Flash);

        // A payment that is taken back can be booked from its line again; the rest is forgotten when a person says so.
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{dues[0].Id}")).SubmitAsync("form[action$='payment/delete']");
        page = await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement");
        Assert.Contains("Matches: 1", page.Words);
        await page.SubmitAsync("form[action$=bookings]");
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement")).SubmitAsync("button[formaction$=clearing]");
        Assert.DoesNotContain("Sums received", (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Two_transfers_for_one_person_are_booked_once_and_a_wrong_file_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PersonAsync(app, forum);
        var due = await Charged.DueAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var form = await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement");
        var wrong = await form.SubmitAsync("form[enctype]", new Dictionary<string, object?> { ["File"] = new Upload("list.csv", "text/csv", Encoding.UTF8.GetBytes("姓名,单位\n张伟,海河\n李娜,海河\n")) });
        Assert.Contains("No column with days and amounts received is found.", wrong.Words);

        var day = app.Clock.GetUtcNow().ToString("yyyy-MM-dd");
        var line = $"{day},1200,张伟,{due.Reference}\n";
        var page = await form.SubmitAsync("form[enctype]", new Dictionary<string, object?> { ["File"] = new Upload("bank.csv", "text/csv", Encoding.UTF8.GetBytes($"日期,收入,对方户名,用途\n{line}{line}")) });
        Assert.Contains("2 sums received were read, 2 of them for the first time.", page.Flash);
        Assert.Contains("Matches: 1 Paid already: 1", page.Words);
        Assert.Contains("1 payments are noted.", (await page.SubmitAsync("form[action$=bookings]")).Flash);
    }

    [Theory, OnBothDatabases]
    public async Task Dollars_do_not_pay_a_fee_in_yuan(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 3);
        var dues = await Charged.DuesAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var day = app.Clock.GetUtcNow().ToString("yyyy-MM-dd");
        var page = await ReadAsync(staff, forum, $"日期,币种,收入,对方户名,用途\n{day},美元,1200,甲,{dues[0].Reference}\n{day},,USD 1200.00,乙,{dues[1].Reference}\n{day},人民币,1200.00,丙,{dues[2].Reference}\n");
        Assert.Contains("Matches: 1 Other currency: 2", page.Words);
        Assert.Contains("USD 1,200.00", page.Words);
        Assert.Single(page.Document.QuerySelectorAll("input[name=ids]"));
        var ids = await app.ReadAsync(db => db.StatementLines.Where(line => line.EventId == forum.Id).Select(line => line.Id).ToListAsync());
        await staff.PostAsync($"/desk/events/{forum.Id}/fees-due/statement/bookings", [.. ids.Select(id => ("ids", $"{id}"))]);
        Assert.Equal([false, false, true], (await Charged.DuesAsync(app, forum)).Select(due => due.PaidOn is not null));
    }

    [Theory, OnBothDatabases]
    public async Task One_transfer_pays_for_several_people_when_it_is_what_they_owe_together(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 5);
        var dues = await Charged.DuesAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var day = app.Clock.GetUtcNow().ToString("yyyy-MM-dd");
        var page = await ReadAsync(staff, forum, $"日期,收入,对方户名,用途\n{day},3600,海河贸易有限公司,{string.Join(' ', dues.Take(3).Select(due => due.Reference))}\n{day},2000,津门公司,{dues[3].Reference}、{dues[4].Reference}\n");
        Assert.Contains("Matches: 1 Several people: 1", page.Words);
        page = await page.SubmitAsync("form[action$=bookings]");
        Assert.Contains("3 payments are noted.", page.Flash);
        Assert.Equal([true, true, true, false, false], (await Charged.DuesAsync(app, forum)).Select(due => due.PaidOn is not null));

        // It can be booked again when the payments of all three are taken back, and not before.
        async Task TakeBackAsync(int which) => await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{dues[which].Id}")).SubmitAsync("form[action$='payment/delete']");
        await TakeBackAsync(0);
        await TakeBackAsync(2);
        Assert.DoesNotContain("Matches:", (await page.AgainAsync()).Words);
        await TakeBackAsync(1);
        page = await (await page.AgainAsync()).SubmitAsync("form[action$=bookings]");
        Assert.Contains("3 payments are noted.", page.Flash);
    }

    [Theory, OnBothDatabases]
    public async Task A_long_statement_is_shown_by_pages_and_booked_at_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 105);
        var staff = await app.SignInAsync(Role.Staff);
        var day = app.Clock.GetUtcNow().ToString("yyyy-MM-dd");
        var page = await ReadAsync(staff, forum, "日期,收入,对方户名,用途\n" + string.Concat((await Charged.DuesAsync(app, forum)).Select(due => $"{day},1200,甲,{due.Reference}\n")));
        Assert.Equal(100, page.Document.QuerySelectorAll("input[name=ids]").Length);
        Assert.Contains("Matches: 105", page.Words);
        Assert.Equal(5, (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement?page=2")).Document.QuerySelectorAll("input[name=ids]").Length);
        page = await page.SubmitAsync("button[name=all]");
        Assert.Contains("105 payments are noted.", page.Flash);
    }

    private static async Task<Page> ReadAsync(Visitor staff, Event forum, string text) =>
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/statement")).SubmitAsync("form[enctype]", new Dictionary<string, object?> { ["File"] = new Upload("bank.csv", "text/csv", Encoding.UTF8.GetBytes(text)) });

    [Theory]
    [InlineData("交易时间,交易金额,借贷标志,对方名称,用途\n2026-11-01 10:20:30,￥1，200.00,贷,甲,费\n2026-11-02,300,借,乙,房租\n", "1200.00")]
    [InlineData("记账日期,贷方发生额,借方发生额,付款人名称,摘要\n2026年11月1日,＋800.5元,,甲,费\n2026/11/02,,99,乙,费\n", "800.5")]
    [InlineData("Date,Amount,Payer,Description\n2026-11-01,1200.00,Adams,fee\n2026-11-02,-5.00,Bank,charge\n", "1200.00")]
    public void The_words_of_several_banks_are_understood(string text, string amount)
    {
        var row = Assert.Single(StatementFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), FileKind.Csv, default));
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), row.Amount);
        Assert.Equal(new DateOnly(2026, 11, 1), DateOnly.FromDateTime(row.At));
    }

    [Theory]
    [InlineData("美金 100", "USD")]
    [InlineData("新加坡元 100", "SGD")]
    [InlineData("新元100.00", "SGD")]
    [InlineData("NT$100", "XXX")]
    [InlineData("$100", "USD")]
    [InlineData("CA$ 100", "CAD")]
    [InlineData("100 (EUR)", "EUR")]
    [InlineData("100.00CR", "CNY")]
    [InlineData("人民币１００．００元", "CNY")]
    [InlineData("100圆", "CNY")]
    [InlineData("丹麦克朗 100", "XXX")]
    public void A_figure_is_read_with_its_currency_whatever_stands_beside_it(string amount, string currency)
    {
        var row = Assert.Single(StatementFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($"日期,收入,对方户名\n2026-11-01,{amount},甲\n")), FileKind.Csv, default));
        Assert.Equal((100m, currency), (row.Amount, row.Currency));
    }

    [Theory, InlineData("-100"), InlineData("(USD 100)"), InlineData("100-"), InlineData("无"), InlineData("--"), InlineData("￥-100"), InlineData("100.00 DR")]
    public void What_went_out_or_is_nothing_is_no_sum_received(string amount) =>
        Assert.Empty(StatementFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($"日期,金额,对方户名\n2026-11-01,{amount},甲\n")), FileKind.Csv, default));

    private static Upload Gb18030(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new Upload("流水.csv", "text/csv", Encoding.GetEncoding("GB18030").GetBytes(text));
    }

    private static string Wide(string text) => string.Concat(text.Select(letter => (char)(letter - '!' + '！')));
}
