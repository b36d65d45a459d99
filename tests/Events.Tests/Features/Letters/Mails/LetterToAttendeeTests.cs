using Events.Features.Accounts;
using Events.Platform.Mail;
using Events.Tests.Support;

namespace Events.Tests.Features.Letters.Mails;

public class LetterToAttendeeTests
{
    [Theory]
    [OnBothDatabases("en", "Your invitation letter", "Please print the attached file")]
    [OnBothDatabases("zh", "您的签证邀请函", "请用 A4 纸打印附件")]
    public async Task A_tick_sends_the_letter_in_its_readers_language(Database database, string language, string subject, string words)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Staff, language: language == "zh" ? "en" : "zh");
        var person = await letters.AttendeeAsync(language: language);

        var letter = await letters.IssueAsync(staff, person, new { SendByMail = true });
        await app.RunAsync<DeliverMail>();

        var mail = await app.Mailbox.WaitForAsync(person.Email);
        Assert.StartsWith(subject, mail.Subject);
        Assert.Contains(words, mail.Text);
        Assert.Contains(words, mail.Html);
        Assert.DoesNotContain("FX123456", mail.Text + mail.Html);
        var part = Assert.Single(mail.Parts, part => part.Type == "application/pdf");
        Assert.Equal($"visa-letter-{letter.Number.ToLowerInvariant()}.pdf", part.Name);
        Assert.Contains("FX123456", await new Pdf(part.Content).WordsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_tick_nothing_is_sent_and_a_revoked_letter_stays_here(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());

        await (await staff.GetAsync($"/desk/letters/{letter.Id}")).SubmitAsync("form[action$='/mail']");
        await (await staff.GetAsync($"/desk/letters/{letter.Id}/revocation/new")).SubmitAsync("form.form", new { Reason = "Mistake" });
        await app.RunAsync<DeliverMail>();

        Assert.Empty(await app.Mailbox.AllAsync());
    }
}
