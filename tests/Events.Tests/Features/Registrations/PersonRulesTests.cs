using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Registrations;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Registrations;

public class PersonRulesTests
{
    [Theory]
    [InlineData("lilei@example.com", "lilei@example.com")]
    [InlineData(" ＬiLei＠Example.com ", "lilei@example.com")]
    [InlineData("lilei@example", null)]
    [InlineData("lilei", null)]
    [InlineData("a@b.example, c@d.example", null)]
    [InlineData("无", null)]
    public void An_address_has_a_domain_with_a_dot(string text, string? expected) =>
        Assert.Equal((expected is not null, expected ?? ""), (PersonRules.TryEmail(text, out var email), email));

    [Theory]
    [InlineData("", "")]
    [InlineData("１３８ １２３４ ５６７８", "13812345678")]
    [InlineData("+86 138-1234-5678", "13812345678")]
    [InlineData("手机：13812345678", "13812345678")]
    [InlineData("022-29185578 ext. 801", "022-29185578-801")]
    [InlineData("1234", null)]
    [InlineData("ask 13812345678", null)]
    [InlineData("张秘书 13812345678", null)]
    [InlineData("138abc12345", null)]
    public void A_number_is_digits_at_least_five(string text, string? expected)
    {
        var isGood = PersonRules.TryPhone(text, out var phone);

        Assert.Equal(expected is not null, isGood);
        if (expected is not null) Assert.Equal(expected, phone);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("ZHANG Wei", "ZHANG Wei")]
    [InlineData("ＺＨＡＮＧ　Ｗei", "ZHANG Wei")]
    [InlineData("Łukasz O'Neill-Żółć", "Łukasz O'Neill-Żółć")]
    [InlineData("Nguyễn Văn Đạt", "Nguyễn Văn Đạt")]
    [InlineData("J. d’Ângelo", "J. d’Ângelo")]
    [InlineData("张伟", null)]
    [InlineData("Иван Петров", null)]
    [InlineData("ZHANG Wei 3", null)]
    [InlineData("--", null)]
    public void A_latin_name_has_latin_letters_alone(string text, string? expected)
    {
        var isGood = PersonRules.TryLatin(text, out var name);

        Assert.Equal(expected is not null, isGood);
        if (expected is not null) Assert.Equal(expected, name);
    }

    [Theory, OnBothDatabases]
    public async Task Every_entrance_refuses_the_same(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var wrong = new { Email = "lilei@example", Phone = "call me" };

        Page[] refused =
        [
            await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "李雷", wrong.Email, wrong.Phone, LatinName = "李雷" }),
            await (await app.Visit().GetAsync($"/r/{person.Registration.Secret}/edit")).SubmitAsync("form.form", new { wrong.Email, wrong.Phone, LatinName = "李雷" }),
            await (await staff.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}/edit")).SubmitAsync("form.form", new { wrong.Email, wrong.Phone, LatinName = "李雷" }),
        ];
        var walkIn = await (await staff.GetAsync($"/desk/events/{forum.Id}/walk-ins/new")).SubmitAsync("form.form", new { Name = "李雷", wrong.Email, wrong.Phone });
        var upload = new Upload("people.csv", "text/csv", Encoding.UTF8.GetBytes("姓名,英文名,邮箱,手机\n李雷,李雷,lilei@example,call me\n"));
        var columns = await (await staff.GetAsync($"/desk/imports/new?kind=attendees&scope={forum.Id}")).SubmitAsync("form.form", new { File = upload });
        var check = await columns.SubmitAsync("form[action$=columns]");

        Assert.All(refused, page => Assert.Equal(
            ["Please use Latin letters only. Example: ZHANG Wei", "This is not an e-mail address. Example: name@example.com", "Please write the number in digits, at least five. Example: +86 138 1234 5678"],
            page.Errors.Order(StringComparer.Ordinal).OrderByDescending(error => error.Contains("Latin")).ThenByDescending(error => error.Contains("address"))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, walkIn.Status);
        Assert.Equal(2, walkIn.Errors.Count);
        Assert.Equal(3, check.Texts("tr.bad-row .error").Count);
        Assert.Single(await Registered.AllAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task A_full_width_number_is_stored_in_plain_digits(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "李雷", Email = "lilei@guest.example", Phone = "１３８１２３４５６７８" });

        Assert.Equal("13812345678", (await Registered.AllAsync(app, forum)).Single().Phone);
    }
}
