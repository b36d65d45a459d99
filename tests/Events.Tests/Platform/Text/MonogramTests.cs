using Events.Platform.Text;

namespace Events.Tests.Platform.Text;

public class MonogramTests
{
    [Theory]
    [InlineData("张伟", "张")]
    [InlineData("ZHANG Wei", "ZW")]
    [InlineData("H.E. Mr Daulet Nurlan", "DN")]
    [InlineData("Madonna", "M")]
    [InlineData("", "")]
    public void Letters_stand_in_for_a_picture(string name, string letters) => Assert.Equal(letters, Monogram.Of(name));
}
