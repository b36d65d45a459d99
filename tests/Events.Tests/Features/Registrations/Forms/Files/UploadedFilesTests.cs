using System.IO.Compression;
using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Files;
using Events.Tests.Features.Planning;
using Events.Tests.Platform.Files;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Registrations.Forms.Files;

public class UploadedFilesTests
{
    private static readonly Upload Pdf = new("..\\公司 简介.pdf", "text/html", "%PDF-1.7\nsome pages"u8.ToArray());

    [Theory, OnBothDatabases]
    public async Task A_file_is_for_the_desk_alone_and_always_to_be_saved(Database database)
    {
        var (app, forum, file) = await StartAsync(database);
        await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });
        var person = (await Registered.AllAsync(app, forum)).Single();
        var desk = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}");

        var answer = await desk.ClickAsync(".answers a");

        Assert.Equal(Pdf.Content, answer.Bytes);
        Assert.Equal("application/pdf", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(("attachment", "公司 简介.pdf"), (answer.ContentHeaders.ContentDisposition!.DispositionType, answer.ContentHeaders.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEqual(HttpStatusCode.OK, (await app.Visit().GetAsync(answer.Location)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Organiser, "B7")).GetAsync(answer.Location)).Status);
        var other = await Registered.PersonAsync(app, forum);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Viewer)).GetAsync(answer.Location.Replace($"attendees/{person.Id}", $"attendees/{other.Id}"))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_is_kept_although_the_form_comes_back(Database database)
    {
        var (app, forum, file) = await StartAsync(database);
        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register");

        var page = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name"] = "Guest", ["Email"] = "wrong", [file.Field()] = Pdf });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("公司 简介.pdf is kept; you need not choose it again.", page.Words);
        page = await SendAsync(page, []);

        Assert.StartsWith("/r/", page.Location);
        Assert.EndsWith("/公司 简介.pdf", (await AnswersAsync(app, forum))[file.Key]);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_of_somebody_else_or_none_cannot_be_claimed(Database database)
    {
        var (app, forum, file) = await StartAsync(database);
        await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });
        var taken = (await AnswersAsync(app, forum))[file.Key];

        foreach (var reference in new[] { taken, "AAAAAAAAAAAAAAAAAAAAAAAAAA/mine.pdf" })
        {
            var page = await RegisterAsync(app, forum, new() { [$"{file.Field()}.Kept"] = reference });
            Assert.Equal(["The file is not kept any more. Please choose it again."], page.Errors);
        }
    }

    [Theory, OnBothDatabases("page.html", "<html><script>alert(1)</script></html>"), OnBothDatabases("virus.pdf", "MZ this is a program"), OnBothDatabases("empty.pdf", ""), OnBothDatabases("notes.docx", "PK\u0003\u0004 not a zip")]
    public async Task Only_what_its_content_shows_to_be_a_document_is_taken(Database database, string name, string content)
    {
        var (app, forum, file) = await StartAsync(database);

        var page = await RegisterAsync(app, forum, new() { [file.Field()] = new Upload(name, "application/pdf", Encoding.UTF8.GetBytes(content)) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"#Answers_{file.Key}_", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Theory, OnBothDatabases]
    public async Task Word_Excel_and_pictures_are_taken_and_too_large_is_told(Database database)
    {
        var (app, forum, file) = await StartAsync(database);
        foreach (var (name, content) in new[] { ("a.docx", Zip("word/document.xml")), ("a.xlsx", Zip("xl/workbook.xml")), ("a.png", Pictures.Png()) })
            Assert.StartsWith("/r/", (await RegisterAsync(app, forum, new() { [file.Field()] = new Upload(name, "application/octet-stream", content) })).Location);

        byte[] large = [.. "%PDF-1.7\n"u8, .. new byte[UploadedFile.MostBytes]];
        var page = await RegisterAsync(app, forum, new() { [file.Field()] = new Upload("a.pdf", "application/pdf", large) });

        Assert.Contains("The file is larger than 10 MB.", page.Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task What_belongs_to_nobody_is_cleared_away_after_a_day(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var file = Ask(QuestionKind.File);
        await AskAsync(app, forum, file);
        var ticket = await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });
        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name"] = "", [file.Field()] = Pdf });
        await (await app.Visit().GetAsync(ticket.Location + "/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { [file.Field()] = new Upload("new.pdf", "application/pdf", Pdf.Content) });

        await app.RunAsync<ClearUploads>();
        Assert.Equal(3, await CountAsync(app));
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.RunAsync<ClearUploads>();

        Assert.Equal("new.pdf", await app.ReadAsync(db => db.UploadedFiles.Select(one => one.Name).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_person_may_take_it_away_where_it_is_not_required(Database database)
    {
        var (app, forum, file) = await StartAsync(database);
        var ticket = await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });

        await (await app.Visit().GetAsync(ticket.Location + "/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { [$"{file.Field()}.Removed"] = "true" });

        Assert.Empty(await AnswersAsync(app, forum));
        Assert.Equal(0, await app.ReadAsync(db => db.UploadedFiles.CountAsync(one => one.EventId == forum.Id && one.AttendeeId != null)));
    }

    private static Task<int> CountAsync(TestApp app) => app.ReadAsync(db => db.UploadedFiles.CountAsync());

    private static byte[] Zip(string part)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry(part);
        return file.ToArray();
    }

    private static async Task<(TestApp App, Event Forum, Question File)> StartAsync(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var file = Ask(QuestionKind.File, "Profile");
        await AskAsync(app, forum, file);
        return (app, forum, file);
    }
}
