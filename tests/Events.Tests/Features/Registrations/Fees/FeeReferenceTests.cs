using Events.Features.Registrations.Fees;

namespace Events.Tests.Features.Registrations.Fees;

public class FeeReferenceTests
{
    [Fact]
    public void A_slip_of_one_character_or_of_two_neighbours_is_no_reference()
    {
        for (var number = 0; number < 50; number++)
        {
            var reference = FeeReference.New();
            Assert.True(FeeReference.IsValid(reference));
            for (var at = 2; at < reference.Length; at++)
            {
                Assert.All("23456789ABCDEFGHJKMNPQRSTUVWXYZ".Where(letter => letter != reference[at]),
                    letter => Assert.False(FeeReference.IsValid(reference[..at] + letter + reference[(at + 1)..])));
                if (at + 1 < reference.Length && reference[at] != reference[at + 1])
                    Assert.False(FeeReference.IsValid(reference[..at] + reference[at + 1] + reference[at] + reference[(at + 2)..]));
            }
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("参会费{1}张伟")]
    [InlineData("FORUM {2} 2026")]
    [InlineData("会议费，编号：{3}。")]
    [InlineData("{4}")]
    public void It_is_found_however_it_is_written(string text)
    {
        var reference = FeeReference.New();
        string[] ways =
        [
            FeeReference.Shown(reference), reference.ToLowerInvariant(), string.Join(' ', reference.Chunk(3).Select(part => new string(part))),
            string.Concat(reference.Select(letter => (char)(letter - '!' + '！'))), FeeReference.Shown(reference).Replace("-", " － "),
        ];
        Assert.Contains(reference, FeeReference.In(string.Format(text, ways)));
    }

    [Fact]
    public void It_is_read_aloud_in_groups() => Assert.Matches("^EV[2-9A-Z]{2}-[2-9A-Z]{4}-[2-9A-Z]$", FeeReference.Shown(FeeReference.New()));
}
