using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Tests.Features.Organisations.Import;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Import;

public class ImportTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "Samples", "forum-attendees.xlsx");

    [Theory, OnBothDatabases]
    public async Task The_forums_list_is_read_checked_and_imported(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var check = await CheckAsync(app, forum, new Upload("forum-attendees.xlsx", "application/octet-stream", File.ReadAllBytes(Sample)));

        var (ready, bad) = (int.Parse(check.Text("section:last-of-type h2")!.Split(": ")[1]), int.Parse(check.Text("section h2")!.Split(": ")[1]));
        Assert.Equal(310, ready + bad);
        Assert.InRange(bad, 10, 60);
        Assert.All(check.Document.QuerySelectorAll("tr.bad-row"), row => Assert.NotEmpty(row.QuerySelector(".error")!.TextContent));
        Assert.DoesNotContain("do not import", check.Words);

        var done = await check.SubmitAsync("form[action$=completion]");
        Assert.Equal($"{ready} 0 0 {bad}", done.Sums());
        var people = await Registered.AllAsync(app, forum);
        Assert.Equal(ready, people.Count);
        Assert.Equal(ready, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Contains(people, person => person is { Name: "孙军艳", LatinName: "SUN Xiaoming", Country: "CN", Email: "a0@example.example", Phone: var phone } && phone.Contains("13587915890"));
        Assert.Contains(people, person => person is { Name: "Özgür Mensah", Country: "ES", NeedsVisaLetter: true, Category: AttendeeCategory.Envoy });
        Assert.Contains(people, person => person.Name.Contains("العتيبي"));
        var ids = people.Select(person => person.Id).ToList();
        Assert.Empty(await app.ReadAsync(db => db.OutboxMails.Where(mail => mail.Kind == "TicketToAttendee" && ids.Contains(mail.SubjectId)).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_list_a_second_time_brings_nobody(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await (await CheckAsync(app, forum, Csv("姓名,邮箱\n张伟,zw@guest.example\n李娜,\n"))).SubmitAsync("form[action$=completion]");

        var again = await CheckAsync(app, forum, Csv("姓名,邮箱\n张伟,zw@guest.example\n李娜,\n"));

        Assert.Equal(2, again.Document.QuerySelectorAll("tr.bad-row").Length);
        Assert.NotNull(again.Document.QuerySelector("form[action$=completion] button[disabled]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_bad_row_says_why_and_can_be_mended(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var check = await CheckAsync(app, forum, Csv("姓名,邮箱,国籍,是否需要签证邀请函\n张伟,a@b,中国,是\n,x@guest.example,中国,否\n王芳,wf@guest.example,亚特兰蒂斯,maybe\n"));

        Assert.Equal(
            ["“a@b” is not an e-mail address.", "The name is missing.", "“亚特兰蒂斯” is not a country that we know.", "“maybe” is neither yes nor no."],
            check.Texts("tr.bad-row .error"));

        var mended = await check.SubmitAsync("#mend-2", new Dictionary<string, object?> { ["cells[email]"] = "zw@guest.example" });
        Assert.Equal(2, mended.Document.QuerySelectorAll("tr.bad-row").Length);
        await mended.SubmitAsync("form[action$=completion]");
        Assert.Equal("zw@guest.example", (await Registered.AllAsync(app, forum)).Single().Email);
    }

    [Theory, OnBothDatabases]
    public async Task Too_few_seats_import_nobody(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        var check = await CheckAsync(app, forum, Csv("姓名\n张伟\n李娜\n"));

        var refused = await check.SubmitAsync("form[action$=completion]");

        Assert.Contains("There are only 1 seats left for these 2 people.", refused.Words);
        Assert.Empty(await Registered.AllAsync(app, forum));
        Assert.Equal(0, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task Tickets_are_mailed_when_that_is_wished(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var address = $"{TestApp.Unique("import")}@guest.example";
        var check = await CheckAsync(app, forum, Csv($"Name,E-mail,Country\nJohn Smith,{address},UK\n"));

        Assert.Contains("by e-mail", check.Text("form[action$=completion]"));
        await check.SubmitAsync("form[action$=completion]", new { choice = "tickets" });

        Assert.StartsWith("Your ticket", (await app.Mailbox.WaitForAsync(address)).Subject);
    }

    [Theory, OnBothDatabases]
    public async Task Columns_are_corrected_by_hand(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var columns = await UploadAsync(app, forum, Csv("Blah,Who\nfoo,张伟\nbar,李娜\n"));

        var refused = await columns.SubmitAsync("form[action$=columns]", new Dictionary<string, object?> { ["columns[name]"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var check = await refused.SubmitAsync("form[action$=columns]", new Dictionary<string, object?> { ["columns[name]"] = "1" });

        Assert.Contains("张伟", check.Words);
    }

    [Theory]
    [OnBothDatabases("picture.xlsx", "not one of the files that can be read")]
    [OnBothDatabases("letter.csv", "not one of the files that can be read")]
    [OnBothDatabases("empty.csv", "The file is empty.")]
    [OnBothDatabases("blank.csv", "There are no rows in this file.")]
    [OnBothDatabases("broken.xlsx", "not one of the files that can be read")]
    [OnBothDatabases("huge.csv", "The file is larger than 20 MB.")]
    public async Task A_bad_file_gets_a_clear_message(Database database, string name, string message)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var page = await UploadAsync(app, forum, new Upload(name, "application/octet-stream", BadFile(name)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Words);
    }

    private static byte[] BadFile(string name) => name switch
    {
        "picture.xlsx" => [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2],
        "letter.csv" => "%PDF-1.7 not a table"u8.ToArray(),
        "blank.csv" => "\n\n,,\n"u8.ToArray(),
        "broken.xlsx" => [.. "PK\u0003\u0004"u8, .. new byte[200]],
        "huge.csv" => Encoding.ASCII.GetBytes("name\n" + new string('x', 60 * 1024 * 1024)),
        _ => [],
    };

    [Theory, OnBothDatabases]
    public async Task The_export_holds_what_the_filter_shows(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.PersonAsync(app, forum, person => person.Name = "=HYPERLINK(\"http://x\")");
        await Registered.PersonAsync(app, forum, person => person.Name = "张伟");

        var page = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}/attendees/export?q=hyperlink");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", page.ContentHeaders.ContentType!.MediaType);
        var rows = SheetReader.Read(new MemoryStream(page.Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(["Name", "=HYPERLINK(\"http://x\")"], rows.Select(row => row[0]));
    }

    private static Upload Csv(string text) => new("people.csv", "text/csv", Encoding.UTF8.GetBytes(text));

    private static async Task<Page> UploadAsync(TestApp app, Event forum, Upload file) =>
        await (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/imports/new?kind=attendees&scope={forum.Id}")).SubmitAsync("form.form", new { File = file });

    private static async Task<Page> CheckAsync(TestApp app, Event forum, Upload file) =>
        await (await UploadAsync(app, forum, file)).SubmitAsync("form[action$=columns]");
}
