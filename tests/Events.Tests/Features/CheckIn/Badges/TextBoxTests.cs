using Events.Features.CheckIn.Badges;
using Events.Tests.Support;

namespace Events.Tests.Features.CheckIn.Badges;

public class TextBoxTests
{
    [Theory]
    [InlineData("李明", BadgeLayout.A6, 60, "李明")]
    [InlineData("李明", BadgeLayout.A7, 44, "李明")]
    [InlineData("李明", BadgeLayout.Label90, 28, "李明")]
    [InlineData("欧阳修远", BadgeLayout.A6, 60, "欧阳修远")]
    [InlineData("欧阳修远", BadgeLayout.Sheet, 28, "欧阳修远")]
    [InlineData("达尼亚尔·阿赫梅托夫", BadgeLayout.A6, 40, "达尼亚尔·|阿赫梅托夫")]
    [InlineData("Anna Weber", BadgeLayout.A7, 28, "Anna|Weber")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorff", BadgeLayout.A7, 16, "Wolfeschlegelstein-|hausenbergerdorff")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorff", BadgeLayout.Label62, 13, "Wolfeschlegelstein-|hausenbergerdorff")]
    public void A_name_is_as_large_as_it_fits(string name, BadgeLayout layout, int size, string lines)
    {
        var fitted = layout.Name.Fit(name);

        Assert.Equal(lines, string.Join('|', fitted.Lines));
        Assert.Equal(size, fitted.Size);
    }

    public static TheoryData<BadgeLayout> Layouts => [.. Enum.GetValues<BadgeLayout>()];

    [Theory, MemberData(nameof(Layouts))]
    public void No_line_is_wider_than_its_place_and_all_together_are_not_higher(BadgeLayout layout)
    {
        string[] names = ["李明", "欧阳修远", "Wolfeschlegelsteinhausenbergerdorff", "Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff", "محمد عبد الرحمن الهاشمي",
            "Щербаков Александр Святославович", "克里斯蒂安·沃尔夫施莱格尔施泰因豪森", "Ng", "Abdulrahman bin Mohammed Al-Thani"];
        foreach (var name in names)
            foreach (var box in new[] { layout.Name, layout.OtherName })
            {
                var fitted = box.Fit(name);
                var millimetres = fitted.Size * 25.4 / 72;
                Assert.All(fitted.Lines, line => Assert.True(TextWidth.Of(line) * millimetres <= box.Width, $"{layout} {line} {fitted.Size}"));
                Assert.True(fitted.Lines.Count * 1.2 * millimetres <= box.Height, $"{layout} {name} {fitted.Size}");
                Assert.Equal(name.Replace(" ", "").Replace("-", ""), string.Concat(fitted.Lines).Replace(" ", "").Replace("-", ""));
            }
    }

    [Fact]
    public void Every_size_has_its_class()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot-theme/css/name-badge.css"));

        Assert.All(TextBox.Sizes, size => Assert.Contains($".size-{size} {{ font-size: {size}pt; }}", css));
        Assert.All(Enum.GetValues<BadgeLayout>(), layout => Assert.Contains($".{layout.Class} ", css));
    }
}
