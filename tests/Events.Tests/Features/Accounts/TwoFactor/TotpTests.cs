using System.Text;
using Events.Features.Accounts.TwoFactor;
using Events.Platform.Text;

namespace Events.Tests.Features.Accounts.TwoFactor;

public class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The vectors of RFC 6238, appendix B, in six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.Code(Secret, seconds / 30));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_wrong_by_half_a_minute(int seconds, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var shown = Totp.Code(Secret, now.AddSeconds(seconds).ToUnixTimeSeconds() / 30);

        Assert.Equal(isTaken, Totp.StepOf(shown, Base32.Encode(Secret), now) is not null);
    }

    [Fact]
    public void The_address_names_the_chamber_and_the_person() => Assert.Equal(
        "otpauth://totp/%E6%B4%A5%20%E5%95%86%E4%BC%9A:li%40tj.example?secret=ABC&issuer=%E6%B4%A5%20%E5%95%86%E4%BC%9A",
        Totp.Address("ABC", "津:商会", "li@tj.example"));
}
