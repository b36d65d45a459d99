using System.IO.Compression;
using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Files;
using Events.Platform.Data;
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
        var desk = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}");
        Assert.Equal("false", desk.Document.QuerySelector(".answers a")!.GetAttribute("data-turbo-prefetch"));

        var answer = await desk.ClickAsync(".answers a");

        Assert.Equal(Pdf.Content, answer.Bytes);
        Assert.Equal("application/pdf", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(("attachment", "公司 简介.pdf"), (answer.ContentHeaders.ContentDisposition!.DispositionType, answer.ContentHeaders.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEqual(HttpStatusCode.OK, (await app.Visit().GetAsync(answer.Location)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Organiser, "B7")).GetAsync(answer.Location)).Status);
        var viewer = await app.SignInAsync(Role.Viewer);
        Assert.Null((await viewer.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}")).Document.QuerySelector(".answers a"));
        Assert.NotEqual(HttpStatusCode.OK, (await viewer.GetAsync(answer.Location)).Status);
        Assert.Equal(["\"Uploaded file 公司 简介.pdf\""], await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Action == "Viewed" && entry.Subject == "Attendee" && entry.SubjectId == person.Id).Select(entry => entry.Changes).ToListAsync()));
        Assert.DoesNotContain("some pages", Encoding.UTF8.GetString(await app.ReadAsync(db => db.UploadedFiles.Where(one => one.AttendeeId == person.Id).Select(one => one.Content).SingleAsync())));
        var other = await Registered.PersonAsync(app, forum);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Staff)).GetAsync(answer.Location.Replace($"attendees/{person.Id}", $"attendees/{other.Id}"))).Status);
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

    [Theory, OnBothDatabases("cv.hta"), OnBothDatabases("cv"), OnBothDatabases("cv.PDF")]
    public async Task Its_content_decides_by_which_ending_it_is_saved(Database database, string name)
    {
        var (app, forum, file) = await StartAsync(database);

        await RegisterAsync(app, forum, new() { [file.Field()] = new Upload(name, "application/hta", Pdf.Content) });

        Assert.EndsWith("/cv.pdf", (await AnswersAsync(app, forum))[file.Key]);
    }

    [Theory, OnBothDatabases]
    public async Task A_long_name_keeps_the_ending(Database database)
    {
        var (app, forum, file) = await StartAsync(database);

        await RegisterAsync(app, forum, new() { [file.Field()] = new Upload(new string('简', 210), "application/pdf", Pdf.Content) });

        Assert.Equal(new string('简', 196) + ".pdf", UploadedFile.Split((await AnswersAsync(app, forum))[file.Key]).Name);
    }

    [Theory, OnBothDatabases("a.docm", "word/document.xml", "word/vbaProject.bin"), OnBothDatabases("a.xlsx", "xl/workbook.xml", "xl/VBAPROJECT.BIN")]
    public async Task Macros_are_refused(Database database, string name, string part, string macros)
    {
        var (app, forum, file) = await StartAsync(database);

        var page = await RegisterAsync(app, forum, new() { [file.Field()] = new Upload(name, "application/octet-stream", Zip(part, macros)) });

        Assert.Equal(["This file holds macros. Please save it without them, or as a PDF."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Files_that_are_too_large_together_are_told_at_the_field_and_nothing_is_lost(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var files = new[] { Ask(QuestionKind.File, "One"), Ask(QuestionKind.File, "Two"), Ask(QuestionKind.File, "Three"), Ask(QuestionKind.File, "Four") };
        await AskAsync(app, forum, files);
        var large = new Upload("a.pdf", "application/pdf", [.. "%PDF-1.7\n"u8, .. new byte[(9 * 1024 * 1024)]]);

        var page = await RegisterAsync(app, forum, files.ToDictionary(one => one.Field(), _ => (object?)large));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(files[2..].Select(one => $"#Answers_{one.Key}_").Order(), page.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).Order());
        Assert.Contains("All files of one form together may have 20 MB.", page.Errors[0]);
        Assert.Equal("Guest", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(2, page.Document.QuerySelectorAll(".kept-file").Length);
    }

    [Theory, OnBothDatabases]
    public async Task Forms_that_are_never_sent_do_not_fill_the_disk(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Settings = { ["Uploads:MostWaitingMegabytes"] = "1" } });
        var (forum, other) = (await Planned.EventAsync(app), await Planned.EventAsync(app));
        var (file, same) = (Ask(QuestionKind.File), Ask(QuestionKind.File));
        await AskAsync(app, forum, file);
        await AskAsync(app, other, same);
        var large = new Upload("a.pdf", "application/pdf", [.. "%PDF-1.7\n"u8, .. new byte[1024 * 1024]]);
        await RegisterAsync(app, forum, new() { [file.Field()] = large }, name: "");

        var page = await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });

        Assert.Contains("We cannot take more files at the moment.", page.Errors.Single());
        Assert.StartsWith("/r/", (await RegisterAsync(app, other, new() { [same.Field()] = Pdf })).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Files_are_erased_with_their_answers_some_time_after_the_event_or_the_registration(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Settings = { ["Letters:KeepPassportDays"] = "7" } });
        var forum = await Planned.EventAsync(app);
        var (file, text) = (Ask(QuestionKind.File), Ask(QuestionKind.Text));
        await AskAsync(app, forum, file, text);
        await RegisterAsync(app, forum, new() { [file.Field()] = Pdf, [text.Field()] = "stays" });
        var gone = await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });
        await gone.SubmitAsync("form[action$=cancellation]");

        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.RunAsync<EraseUploads>();
        Assert.Equal(1, await CountAsync(app));
        app.Clock.SetUtcNow(forum.EndsAt.AddDays(7).AddMinutes(-1));
        await app.RunAsync<EraseUploads>();
        Assert.Equal(1, await CountAsync(app));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunAsync<EraseUploads>();

        Assert.Equal(0, await CountAsync(app));
        Assert.Equal([text.Key], (await AnswersAsync(app, forum)).Keys);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_file_is_not_taken_away_with_the_old_one(Database database)
    {
        var (app, forum, file) = await StartAsync(database);
        var ticket = await RegisterAsync(app, forum, new() { [file.Field()] = Pdf });
        var form = await app.Visit().GetAsync(ticket.Location + "/edit");

        var page = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name"] = "", [$"{file.Field()}.Removed"] = "true", [file.Field()] = new Upload("new.pdf", "application/pdf", Pdf.Content) });
        Assert.Contains("new.pdf is kept", page.Words);
        await page.SubmitAsync("form.form", new { Name = "Guest" });

        Assert.EndsWith("/new.pdf", (await AnswersAsync(app, forum))[file.Key]);
    }

    private static Task<int> CountAsync(TestApp app) => app.ReadAsync(db => db.UploadedFiles.CountAsync());

    private static byte[] Zip(params string[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) zip.CreateEntry(part);
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
