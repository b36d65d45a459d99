using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

public class CellsPhonesTests
{
    [Theory]
    [InlineData("13587915890", "13587915890")]
    [InlineData("１８０６７２０３６１９", "18067203619")]
    [InlineData("+86 13631922900", "13631922900")]
    [InlineData("0086-136 3192 2900", "13631922900")]
    [InlineData("86 13631922900", "13631922900")]
    [InlineData("(+86)136-3192-2900", "13631922900")]
    [InlineData("151-8609-1390", "15186091390")]
    [InlineData("013912345678", "13912345678")]
    public void Chinese_mobiles(string text, string number) => Assert.Equal([number], Read(text));

    [Theory]
    [InlineData("022-29185578", "022-29185578")]
    [InlineData("（022）2918 5578", "022-29185578")]
    [InlineData("02229185578", "022-29185578")]
    [InlineData("+86 22 29185578", "022-29185578")]
    [InlineData("+86-(0)22-29185578", "022-29185578")]
    [InlineData("86-10-65051234", "010-65051234")]
    [InlineData("0311-8512345", "0311-8512345")]
    [InlineData("022-29185578转801", "022-29185578-801")]
    [InlineData("022-29185578-801", "022-29185578-801")]
    [InlineData("022-29185578 ext. 801", "022-29185578-801")]
    [InlineData("86128794", "86128794")]
    [InlineData("4008189595", "400-818-9595")]
    [InlineData("95588", "95588")]
    public void Chinese_landlines(string text, string number) => Assert.Equal([number], Read(text));

    [Theory]
    [InlineData("+749614671915", "+749614671915")]
    [InlineData("+44 (0)20 7946 0958", "+442079460958")]
    [InlineData("0049 30 123456", "+4930123456")]
    [InlineData("+٩٧١ ٥٠ ١٢٣ ٤٥٦٧", "+971501234567")]
    [InlineData("+1 (202) 555-0143", "+12025550143")]
    public void Foreign_numbers_keep_their_country(string text, string number) => Assert.Equal([number], Read(text));

    [Theory]
    [InlineData("13230327798、022-86128794", "13230327798 022-86128794")]
    [InlineData("13230327798/13587915890", "13230327798 13587915890")]
    [InlineData("13230327798 13587915890", "13230327798 13587915890")]
    [InlineData("65123456 65123457", "65123456 65123457")]
    [InlineData("手机：13230327798；办公：022-86128794", "13230327798 022-86128794")]
    [InlineData("Tel: +49 30 123456, M 13230327798", "+4930123456 13230327798")]
    [InlineData("13230327798（微信同号）", "13230327798")]
    [InlineData("13230327798,+86 132 3032 7798", "13230327798")]
    public void Several_in_a_cell(string text, string numbers) => Assert.Equal(numbers.Split(' '), Read(text));

    [Theory]
    [InlineData("1358791589")]
    [InlineData("135879158901")]
    [InlineData("+86 1358791589")]
    [InlineData("E08751350")]
    [InlineData("022-2918557")]
    [InlineData("见名片")]
    [InlineData("12")]
    [InlineData("1234567890123456")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(Cells.TryPhones(text, out _));

    [Fact]
    public void The_good_ones_are_left()
    {
        Assert.False(Cells.TryPhones("13230327798、123", out var numbers));
        Assert.Equal(["13230327798"], numbers);
    }

    [Fact]
    public void None_is_none() => Assert.Empty(Read("无"));

    private static IReadOnlyList<string> Read(string text)
    {
        Assert.True(Cells.TryPhones(text, out var numbers), text);
        return numbers;
    }
}
