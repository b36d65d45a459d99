using Events.Features.Planning.Series.Cloning;
using Events.Platform.Text;

namespace Events.Tests.Features.Planning.Series.Cloning;

public class OrdinalTests
{
    [Theory]
    [InlineData("第十届津港论坛", "Tenth Jingang Forum", "第十一届津港论坛", "Eleventh Jingang Forum")]
    [InlineData("津港论坛（第十九届）", "The nineteenth forum", "津港论坛（第二十届）", "The twentieth forum")]
    [InlineData("第二十九届博览会", "Twenty-ninth Fair", "第三十届博览会", "Thirtieth Fair")]
    [InlineData("第9届博览会", "9th Fair", "第10届博览会", "10th Fair")]
    [InlineData("第一百届", "100th Fair", "第一百零一届", "101st Fair")]
    [InlineData("第九十九届", "Ninety-ninth Fair", "第一百届", "100th Fair")]
    [InlineData("第12届", "12th and 112th", "第13届", "13th and 112th")]
    [InlineData("2026年津港之夜", "Evening of the harbour 2026", "2026年津港之夜", "Evening of the harbour 2026")]
    public void The_next_edition_is_named(string zh, string en, string nextZh, string nextEn) =>
        Assert.Equal(new Bilingual(nextZh, nextEn), Ordinal.Next(new Bilingual(zh, en)));

    [Fact]
    public void Every_number_is_written_and_read() =>
        Assert.All(Enumerable.Range(1, 998), number => Assert.Equal($"第{Ordinal.InChinese(number + 1)}届", Ordinal.Next(new Bilingual($"第{Ordinal.InChinese(number)}届", "")).Zh));
}
