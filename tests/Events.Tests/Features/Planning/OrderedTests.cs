using Events.Features.Planning;

namespace Events.Tests.Features.Planning;

public class OrderedTests
{
    private static readonly string[] List = ["a", "b", "c", "d"];

    [Theory]
    [InlineData("d", 0, "dabc")]
    [InlineData("a", 2, "bcad")]
    [InlineData("b", 99, "acdb")]
    [InlineData("c", -5, "cabd")]
    public void One_is_taken_to_a_place_and_the_others_close_up(string moved, int place, string order) => Assert.Equal(order, string.Concat(Ordered.Move(List, moved, place)));

    [Theory]
    [InlineData("b", -1, "bacd")]
    [InlineData("b", 1, "acbd")]
    [InlineData("b", 7, "acbd")]
    [InlineData("a", -1, "abcd")]
    [InlineData("d", 1, "abcd")]
    public void A_step_is_one_place_and_ends_at_the_ends(string moved, int by, string order) => Assert.Equal(order, string.Concat(Ordered.Step(List, moved, by)));
}
