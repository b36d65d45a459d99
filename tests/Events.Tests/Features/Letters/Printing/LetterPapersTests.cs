using Events.Features.Accounts;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Letters.Printing;

public class LetterPapersTests
{
    private const string Long = "ALMEIDA DOS SANTOS FERREIRA DE VASCONCELOS E SOUSA MARIA FERNANDA DA CONCEICAO APARECIDA DE JESUS NAZARE";

    [Theory, OnBothDatabases]
    public async Task The_paper_says_everything_in_both_languages_and_its_code_leads_to_the_check(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync("ALMEIDA João Carlos"));

        var answer = await staff.GetAsync($"/desk/letters/{letter.Id}/pdf");
        var pdf = new Pdf(answer.Bytes);
        var words = await pdf.WordsAsync();

        Assert.Equal($"visa-letter-{letter.Number.ToLowerInvariant()}.pdf", answer.ContentHeaders.ContentDisposition!.FileNameStar ?? answer.ContentHeaders.ContentDisposition.FileName);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString().Split(',')[0]);
        Assert.Equal(1, await pdf.PagesAsync());
        Assert.All(
            new[]
            {
                letter.Number, "ALMEIDA Joao Carlos", "FX123456", "1971年3月14日", "14 March 1971", "巴西", "Brazil", "男", "Male", "第八届津港经贸论坛",
                "8th Tianjin–Hong Kong Economic and Trade Forum", "30 November–4 December 2026", "Porto do Brasil S.A.", "津港国际商会", "李景行", "LI Jingxing",
                "+86 22 0000 1501", "中华人民共和国驻外使馆", "Embassy / Consulate-General",
            },
            part => Assert.Contains(part, words));
        Assert.Equal(new Uri(letters.App.BaseAddress, $"/verify/{letter.Code}").ToString(), await pdf.QrCodeAsync());
    }

    [Theory]
    [InlineData(Long, "")]
    [InlineData("AL-MAKTOUM Mohammed bin Abdulrahman", "محمد بن عبد الرحمن بن راشد آل مكتوم")]
    [InlineData("SRISAWATWONGPAIBUN Somchai", "นายสมชาย ศรีสวัสดิ์วงศ์ไพบูลย์ ณ อยุธยา")]
    [InlineData("O'Neill Mary-Jane", "</table></article>\u202E<img src=x onerror=alert(1)>")]
    public async Task Any_name_fits_on_the_one_page(string name, string native)
    {
        var title = new Bilingual(string.Concat(Enumerable.Repeat("第八届中国—中东欧国家博览会暨国际消费品博览会", 4)), string.Concat(Enumerable.Repeat("8th China–Central and Eastern European Countries Expo ", 3)));
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(Database.Sqlite), title);
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync(), new { FullName = name, NativeName = native, Organisation = Long, JobTitle = Long });

        var pdf = new Pdf((await staff.GetAsync($"/desk/letters/{letter.Id}/pdf")).Bytes);

        Assert.Equal(1, await pdf.PagesAsync());
        var words = await pdf.WordsAsync();
        Assert.Contains(name.Split(' ')[^1], words);
        Assert.Contains(letter.Number, words);
        Assert.Equal(new Uri(letters.App.BaseAddress, $"/verify/{letter.Code}").ToString(), await pdf.QrCodeAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_revoked_letter_says_so_across_its_paper(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());
        Assert.Null((await staff.GetAsync($"/desk/letters/{letter.Id}/print")).Document.QuerySelector(".paper-mark"));
        await (await staff.GetAsync($"/desk/letters/{letter.Id}/revocation/new")).SubmitAsync("form.form", new { Reason = "Mistake" });

        Assert.Equal("作废REVOKED", (await staff.GetAsync($"/desk/letters/{letter.Id}/print")).Text(".paper-mark")!.Replace(" ", ""));
        var pdf = new Pdf((await staff.GetAsync($"/desk/letters/{letter.Id}/pdf")).Bytes);
        Assert.Equal(1, await pdf.PagesAsync());
        Assert.Contains("REVOKED", (await pdf.WordsAsync()).Replace(" ", ""));
    }

    [Theory, OnBothDatabases]
    public async Task Latin_runs_are_set_in_a_latin_face(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database), new Bilingual("“一带一路”论坛", "Belt’s Forum"));
        var staff = await letters.SignInAsync(Role.Staff, "zh");
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync());

        var page = await staff.GetAsync($"/desk/letters/{letter.Id}/print");

        Assert.Equal("en", page.Document.QuerySelectorAll("td bdi").First(value => value.TextContent == "Porto do Brasil S.A.").GetAttribute("lang"));
        Assert.Contains("参加“‘一带一路’论坛”", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_paper_opens_as_a_page_that_needs_nothing_else(Database database)
    {
        var letters = await LetterCase.NewAsync(await TestApp.SharedAsync(database));
        var staff = await letters.SignInAsync(Role.Staff);
        var letter = await letters.IssueAsync(staff, await letters.AttendeeAsync(), new { NativeName = "<script>alert(1)</script>" });

        var page = await staff.GetAsync($"/desk/letters/{letter.Id}/print");

        Assert.Contains("FX123456", page.Words);
        Assert.Empty(page.Document.QuerySelectorAll("script, link[rel=stylesheet]"));
        Assert.All(page.Document.QuerySelectorAll("img"), picture => Assert.StartsWith("data:", picture.GetAttribute("src")));
        Assert.Contains($"nonce-{page.Document.QuerySelector("style")!.GetAttribute("nonce")}", page.Headers.GetValues("Content-Security-Policy").Single());
    }
}
