using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Sponsors;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Budget;

public class MoneyTests
{
    [Theory, OnBothDatabases]
    public async Task An_organiser_writes_down_lines_sponsors_and_fees_and_sees_their_sums(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var address = $"/desk/events/{(await Planned.EventAsync(app)).Id}/money";
        var organiser = await app.SignInAsync(Role.Organiser);

        Assert.Contains("No money is planned yet.", (await organiser.GetAsync(address)).Words);
        await (await organiser.GetAsync(address + "/lines/new")).SubmitAsync("form.form-wide", new { Side = "Expense", Category = "Venue", Planned = "86000.50", Actual = "43000" });
        await (await organiser.GetAsync(address + "/sponsors/new")).SubmitAsync("form.form-wide", new { Party = "Beichen Group", Promised = "80000", Received = "50000" });
        var page = await (await organiser.GetAsync(address + "/fees/new")).SubmitAsync("form.form-wide", new { Party = "Delta Agro", Purpose = "Two seats", Amount = "100", Currency = "USD", Rate = "7.12", DueOn = "2026-11-01" });

        Assert.Equal(address, page.Location);
        Assert.Equal("Total in yuan 80,712.00 50,000.00 86,000.50 43,000.00 −5,288.50 7,000.00", page.Text(".sums .total"));
        Assert.Equal("US dollar 100.00 0.00 0.00 0.00 100.00 0.00", page.Texts(".sums tbody tr")[1]);
        Assert.Contains("1 overdue, CNY 712.00 in all.", page.Words);

        page = await page.SubmitAsync("form[action$=payment]");
        Assert.Equal("The payment is noted.", page.Flash);
        Assert.Equal("Paid 2 Nov 2026", page.Text("td[data-label=State]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_sponsor_has_a_name_and_the_form_calls_only_that_optional_which_is(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var address = $"/desk/events/{(await Planned.EventAsync(app)).Id}/money";
        var form = await (await app.SignInAsync(Role.Organiser)).GetAsync(address + "/sponsors/new");

        Assert.Equal(("Sponsor", "Package optional", "Currency"), (form.Text("label[for=Party]"), form.Text("label[for=Package]"), form.Text("label[for=Currency]")));
        Assert.Equal("US dollar (USD)", form.Text("option[value=USD]"));
        Assert.Equal(["Please choose the sponsor or write its name."], (await form.SubmitAsync("form.form-wide", new { Promised = "10" })).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Who_pays_has_a_name_on_the_list_by_which_the_line_is_opened(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var bank = new Organisation { Kind = OrganisationKind.Company, Name = new Bilingual("渤海银行", "Bohai Bank"), Country = "CN" };
        await app.AddAsync(bank);
        await app.AddAsync(new Sponsor { EventId = forum.Id, OrganisationId = bank.Id }, new FeeItem { EventId = forum.Id, OrganisationId = bank.Id }, new FeeItem { EventId = forum.Id });

        var page = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/money");

        Assert.Equal(["Bohai Bank", "Bohai Bank", "—"], page.Texts("td a.title"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_comes_again_with_its_sentence(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var address = $"/desk/events/{(await Planned.EventAsync(app)).Id}/money";
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync(address + "/lines/new")).SubmitAsync("form.form-wide", new { Planned = "10", Currency = "USD" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Please give the rate: how many yuan for one of this currency."], page.Errors);
        page = await (await organiser.GetAsync(address + "/fees/new")).SubmitAsync("form.form-wide", new { Party = "A", Purpose = "Seat", Amount = "10", TaxNumber = "123" });
        Assert.Equal(["A tax number has 15 to 20 characters, letters and digits."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task An_organisation_of_the_register_is_found_and_linked(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var name = TestApp.Unique("Haihe");
        await app.AddAsync(new Organisation { Name = new Bilingual("海河会展", name) });
        var address = $"/desk/events/{(await Planned.EventAsync(app)).Id}/money";
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"{address}/lines/new?q={name}")).ClickAsync(".contact-choice a");
        page = await page.SubmitAsync("form.form-wide", new { Planned = "10" });

        Assert.StartsWith("/desk/organisations/", page.Document.QuerySelector("td[data-label^=Supplier] a")!.GetAttribute("href"));
        Assert.Equal(name, page.Text("td[data-label^=Supplier] a"));
    }

    [Theory, OnBothDatabases]
    public async Task A_line_is_changed_and_deleted(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var address = $"/desk/events/{(await Planned.EventAsync(app)).Id}/money";
        var organiser = await app.SignInAsync(Role.Organiser);
        var page = await (await organiser.GetAsync(address + "/lines/new")).SubmitAsync("form.form-wide", new { Planned = "10" });

        page = await (await page.ClickAsync("a.title")).SubmitAsync("form.form-wide", new { Actual = "9.99" });
        Assert.Contains("9.99", page.Text(".sums"));
        page = await (await page.ClickAsync("a.title")).SubmitAsync("form[action$=delete]");
        Assert.Contains("No money is planned yet.", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Others_look_and_change_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var address = $"/desk/events/{forum.Id}/money";
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync(address + "/lines/new")).SubmitAsync("form.form-wide", new { Planned = "10" });
        var staff = await app.SignInAsync(Role.Staff);

        var page = await staff.GetAsync(address);
        Assert.Contains("10.00", page.Text(".sums"));
        Assert.Empty(page.Document.QuerySelectorAll($"a[href^='{address}/lines']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostAsync(address + "/lines", ("Planned", "5"))).Status);
        Assert.Equal(1, await app.ReadAsync(db => db.BudgetLines.CountAsync(line => line.EventId == forum.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task All_of_it_leaves_as_one_list_with_amounts(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var address = $"/desk/events/{(await Planned.EventAsync(app)).Id}/money";
        var organiser = await app.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync(address + "/lines/new")).SubmitAsync("form.form-wide", new { Planned = "12.34", Party = "Hall Ltd" });
        await (await organiser.GetAsync(address + "/fees/new")).SubmitAsync("form.form-wide", new { Party = "Delta Agro", Purpose = "Seats", Amount = "100", Currency = "USD", Rate = "7.12", InvoiceTitle = "Delta", TaxNumber = "91120222MA05QTJ61K" });

        var file = await organiser.GetAsync(address + "/export");

        using var stream = new MemoryStream(file.Bytes);
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(stream);
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        Assert.Contains(rows, row => row.Contains("Budget|Expense") && row.Contains("Hall Ltd|CNY|12.34|0|1|12.34"));
        Assert.Contains(rows, row => row.Contains("Fees|Income") && row.Contains("Delta Agro|USD|100|0|7.12|712") && row.Contains("91120222MA05QTJ61K"));
    }
}
