using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Tests.Platform.Tables;

public class ColumnGuessTests
{
    private static readonly Column Name = new("name", "Name", names: ["姓名"], required: true);
    private static readonly Column Email = new("email", "E-mail", names: ["邮箱", "电子邮箱", "mail"], looksLike: Cells.IsEmail);
    private static readonly Column Phone = new("phone", "Phone", names: ["手机", "电话"], looksLike: Cells.IsPhone);
    private static readonly Column Company = new("company", "Company", names: ["单位", "单位名称"]);

    [Theory]
    [InlineData("邮箱")]
    [InlineData("E-mail")]
    [InlineData("Email")]
    [InlineData("Ｅ－ｍａｉｌ")]
    [InlineData("* 电子邮箱（必填）")]
    [InlineData("邮箱/E-mail")]
    [InlineData("联系邮箱")]
    [InlineData("邮 箱")]
    [InlineData("邮箱地址")]
    [InlineData("Contact e-mail")]
    public void Headers_are_known_in_many_spellings(string header) => Assert.Equal(0, Guess([header], [], Email)["email"]);

    [Theory]
    [InlineData("Mailing list")]
    [InlineData("箱")]
    [InlineData("")]
    public void Other_words_are_not(string header) => Assert.Empty(Guess([header], [], Email));

    [Fact]
    public void The_surest_pair_comes_first()
    {
        var map = Guess(["联系人手机", "单位名称", "company name", "姓名"], [], Name, Phone, Company);

        Assert.Equal((3, 0, 1), (map["name"], map["phone"], map["company"]));
    }

    [Fact]
    public void A_column_goes_to_one_field() => Assert.Single(Guess(["Company name"], [], Company, Name));

    [Fact]
    public void The_first_of_two_equal_columns_is_taken() => Assert.Equal(1, Guess(["x", "邮箱", "邮箱"], [], Email)["email"]);

    [Fact]
    public void What_stands_below_tells_a_column_without_a_known_header()
    {
        var map = Guess(["a", "b", "c"], [["2026-01-02", "李伟", "x@example.example"], ["2026-01-03", "", "无"], ["", "", "13587915890"], ["", "", "y@example.example"]], Email, Phone);

        Assert.Equal(2, Assert.Single(map).Value);
    }

    [Fact]
    public void What_stands_below_speaks_against_half_a_header() =>
        Assert.Equal(1, Guess(["邮箱是否有效", "x"], [["是", "a@x.example"], ["否", "b@x.example"], ["是", "c@x.example"]], Email)["email"]);

    [Fact]
    public void People_correct_the_guess()
    {
        var header = Header(["邮箱", "手机", "姓名"], []);
        var map = ColumnMap.From(new Dictionary<string, int?> { ["email"] = 1, ["phone"] = null, ["name"] = 99, ["other"] = 2 }, header, [Email, Phone, Name]);

        Assert.Equal(new Dictionary<string, int> { ["email"] = 1 }, map.Columns);
        Assert.Equal([Name], map.Missing([Email, Phone, Name]));
        Assert.Equal("", map.Value(new SheetRow(1, ["a"]), "email"));
    }

    [Fact]
    public void One_column_for_two_fields_is_refused()
    {
        var chosen = new Dictionary<string, int?> { ["email"] = 0, ["phone"] = 0 };
        var refused = Assert.Throws<Refused>(() => ColumnMap.From(chosen, Header(["邮箱"], []), [Email, Phone]));

        Assert.Equal((TableErrors.UsesColumnTwice, "phone"), (refused.Refusal, refused.Field));
    }

    private static IReadOnlyDictionary<string, int> Guess(string[] header, string[][] rows, params Column[] columns) =>
        ColumnGuess.For(Header(header, rows), columns).Columns;

    private static HeaderRow Header(string[] header, string[][] rows) =>
        HeaderRow.At(new Sheet("", [new SheetRow(1, header), .. rows.Select((cells, index) => new SheetRow(index + 2, cells))]), 1);
}
