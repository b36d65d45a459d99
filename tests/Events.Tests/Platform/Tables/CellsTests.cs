using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

public class CellsTests
{
    [Theory]
    [InlineData("  李伟 ", "李伟")]
    [InlineData("Li \t\r\n  Wei", "Li Wei")]
    [InlineData("\u200BLi\u00ADWei\uFEFF", "LiWei")]
    [InlineData("a\u00A0\u3000b", "a b")]
    [InlineData("\u202Bمحمد\u202C", "محمد")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("张\u200D伟", "张伟")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("=1+1", "=1+1")]
    [InlineData(null, "")]
    public void Text_loses_what_nobody_sees(string? text, string clean) => Assert.Equal(clean, Cells.Text(text));

    [Fact]
    public void Half_a_character_goes() => Assert.Equal("ab", Cells.Text("a\uD800b\uDC00\0"));

    [Theory]
    [InlineData("李　明", "李明")]
    [InlineData("李  明哲", "李明哲")]
    [InlineData("张伟 李明", "张伟 李明")]
    [InlineData("Li  Wei", "Li Wei")]
    [InlineData("𠮷 野", "𠮷 野")]
    public void Names_spaced_to_align_are_joined(string text, string name) => Assert.Equal(name, Cells.Name(text));

    [Theory]
    [InlineData("", true)]
    [InlineData(" — ", true)]
    [InlineData("无", true)]
    [InlineData("Ｎ／Ａ", true)]
    [InlineData("吴", false)]
    public void Some_words_say_that_there_is_nothing(string text, bool blank) => Assert.Equal(blank, Cells.IsBlank(text));

    [Theory]
    [InlineData("a@x.example", "a@x.example")]
    [InlineData(" WU16＠TJ-TRADE.EXAMPLE ", "wu16@tj-trade.example")]
    [InlineData("mailto:a@x.example", "a@x.example")]
    [InlineData("a@x.example,", "a@x.example")]
    [InlineData("a @ x。example", "a@x.example")]
    [InlineData("a\u200B@x.example\uFEFF", "a@x.example")]
    [InlineData("a@x.example;b@x.example", "a@x.example b@x.example")]
    [InlineData("a@x.example、b@x.example，c@x.example / d@x.example e@x.example", "a@x.example b@x.example c@x.example d@x.example e@x.example")]
    [InlineData("Li Wei <a@x.example>; \"Fang, W.\" <b@x.example>", "a@x.example b@x.example")]
    [InlineData("a@x.example A@X.example", "a@x.example")]
    [InlineData("无", "")]
    [InlineData("", "")]
    public void Emails(string text, string addresses)
    {
        Assert.True(Cells.TryEmails(text, out var read));
        Assert.Equal(addresses, string.Join(' ', read));
    }

    [Theory]
    [InlineData("not-an-email", "")]
    [InlineData("a@b", "")]
    [InlineData("x@example..example", "")]
    [InlineData(".a@x.example", "a@x.example")]
    [InlineData("a@-x.example", "")]
    [InlineData("a@b@x.example", "")]
    [InlineData("张伟@x.example", "")]
    [InlineData("a@x.example;b", "a@x.example")]
    [InlineData("a@x.example 微信同号", "a@x.example")]
    public void Bad_emails_leave_the_good_ones(string text, string good)
    {
        var isReadable = Cells.TryEmails(text, out var read);

        Assert.Equal(good, string.Join(' ', read));
        Assert.Equal(text == ".a@x.example", isReadable);
    }

    [Theory]
    [InlineData("中国", "CN")]
    [InlineData("CHN", "CN")]
    [InlineData("kr", "KR")]
    [InlineData("Korea, Rep.", "KR")]
    [InlineData("TÜRKİYE", "TR")]
    [InlineData("中国 China", "CN")]
    [InlineData("España/西班牙", "ES")]
    [InlineData("-", null)]
    public void Countries(string text, string? code)
    {
        Assert.True(Cells.TryCountry(text, out var read));
        Assert.Equal(code, read);
    }

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("中国/Spain")]
    public void Unknown_countries_are_not_guessed(string text) => Assert.False(Cells.TryCountry(text, out _));

    [Theory]
    [InlineData("是 Ｙ yes Yes YES √ ✓ ☑ true 1 参加 需要 有 出席", true)]
    [InlineData("否 n no NO × ✗ ☒ false 0 不参加 不需要 无 无需 不出席 N.", false)]
    public void Answers(string texts, bool answer) => Assert.All(texts.Split(' '), text =>
    {
        Assert.True(Cells.TryYesNo(text, out var read), text);
        Assert.Equal(answer, read);
    });

    [Fact]
    public void No_answer_is_none() => Assert.True(Cells.TryYesNo(" ", out var answer) && answer is null);

    [Theory]
    [InlineData("x")]
    [InlineData("待定")]
    [InlineData("maybe")]
    public void Doubtful_answers_are_not_guessed(string text) => Assert.False(Cells.TryYesNo(text, out _));
}
