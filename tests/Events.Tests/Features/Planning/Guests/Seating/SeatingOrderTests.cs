using Events.Features.Planning.Guests.Seating;

namespace Events.Tests.Features.Planning.Guests.Seating;

public class SeatingOrderTests
{
    /// <summary>Ranks as the hall sees them: the left hand of the seated is on the right of the drawing.</summary>
    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "1 2")]
    [InlineData(3, "3 1 2")]
    [InlineData(4, "3 1 2 4")]
    [InlineData(5, "5 3 1 2 4")]
    [InlineData(6, "5 3 1 2 4 6")]
    [InlineData(7, "7 5 3 1 2 4 6")]
    [InlineData(8, "7 5 3 1 2 4 6 8")]
    [InlineData(9, "9 7 5 3 1 2 4 6 8")]
    [InlineData(10, "9 7 5 3 1 2 4 6 8 10")]
    [InlineData(11, "11 9 7 5 3 1 2 4 6 8 10")]
    [InlineData(12, "11 9 7 5 3 1 2 4 6 8 10 12")]
    public void Left_is_senior_as_at_Chinese_official_tables(int seats, string ranks)
    {
        Assert.Equal(ranks, Ranks(SeatingOrder.FromCentre(seats, SeniorHand.Left, faceReader: true)));
        // Right is senior: the mirror image. So it is for people who turn their back to the reader.
        Assert.Equal(Mirrored(ranks), Ranks(SeatingOrder.FromCentre(seats, SeniorHand.Right, faceReader: true)));
        Assert.Equal(Mirrored(ranks), Ranks(SeatingOrder.FromCentre(seats, SeniorHand.Left, faceReader: false)));
        Assert.Equal(ranks, Ranks(SeatingOrder.FromCentre(seats, SeniorHand.Right, faceReader: false)));
    }

    [Theory]
    [InlineData(false, "H1 G1 G2 G3 G4 G5 H2 H3 H4")]
    [InlineData(true, "H1 G1 G2 H2 H3 G3 G4 H4 G5")]
    public void The_first_host_leads_a_head_table(bool alternate, string order) =>
        Assert.Equal(order, string.Join(' ', SeatingOrder.HeadTable(["H1", "H2", "H3", "H4"], ["G1", "G2", "G3", "G4", "G5"], alternate)));

    [Theory]
    [InlineData(false, "G1 G2 G3 H1 H2")]
    [InlineData(true, "G1 H1 H2 G2 G3")]
    public void Guests_lead_a_row_of_an_audience(bool alternate, string order) =>
        Assert.Equal(order, string.Join(' ', SeatingOrder.AudienceRow(["H1", "H2"], ["G1", "G2", "G3"], alternate)));

    [Fact]
    public void Where_there_is_no_host_the_first_guest_leads() =>
        Assert.Equal(["G1", "G2"], SeatingOrder.HeadTable([], ["G1", "G2"], alternate: true));

    private static string Ranks(IReadOnlyList<int> places) => string.Join(' ', Enumerable.Range(0, places.Count).Select(place => places.ToList().IndexOf(place) + 1));

    private static string Mirrored(string ranks) => string.Join(' ', ranks.Split(' ').Reverse());
}
