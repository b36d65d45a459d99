using Events.Platform.Text;

namespace Events.Tests.Platform.Text;

public class CountriesTests
{
    [Theory]
    [InlineData("zh", "中国", "阿尔巴尼亚")]
    [InlineData("en", "China", "Afghanistan")]
    public void China_stands_first_and_the_rest_in_the_order_of_the_language(string language, string first, string second)
    {
        using var _ = Languages.Speak(language);

        var names = Countries.Choices().Select(choice => choice.Text).ToList();

        Assert.Equal(["", first, second], names.Take(3));
        if (language == "zh") Assert.True(names.IndexOf("法国") < names.IndexOf("美国") && names.IndexOf("美国") < names.IndexOf("英国"));
    }

    [Fact]
    public void Nobody_chooses_where_nobody_lives() =>
        Assert.Empty(Countries.Choices().Select(choice => choice.Value).Intersect(["AQ", "BV", "GS", "HM", "TF", "UM"]));

    [Fact]
    public void The_two_Koreas_have_their_own_names_and_are_known_by_the_usual_ones()
    {
        Assert.Equal(("DPR Korea", "Republic of Korea"), (Countries.All["KP"].En, Countries.All["KR"].En));
        Assert.Equal(("KP", "KR"), (Countries.Recognise("North Korea"), Countries.Recognise("South Korea")));
    }
}
