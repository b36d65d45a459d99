using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Tests.Features.Planning.Guests.Seating;

public class SeatingTableTests
{
    [Theory]
    [InlineData(7, SeniorHand.Left, false, "G6 G4 G2 H1 G1 G3 G5")]
    [InlineData(7, SeniorHand.Right, false, "G5 G3 G1 H1 G2 G4 G6")]
    [InlineData(7, SeniorHand.Left, true, "G4 H3 G2 H1 G1 H2 G3")]
    [InlineData(8, SeniorHand.Left, false, "G6 G4 G2 H1 G1 G3 G5 H2")]
    [InlineData(12, SeniorHand.Left, false, "- H3 G6 G4 G2 H1 G1 G3 G5 H2 - -")]
    public void A_head_table_has_the_host_in_the_middle(int seats, SeniorHand senior, bool alternates, string plan)
    {
        var table = Honoured.Table(TableShape.HeadTable, seats, senior: senior, alternates: alternates);
        table.Fill(Honoured.People(guests: 6, hosts: 3));

        Assert.Equal(plan, table.Plan());
    }

    [Theory]
    [InlineData(SeniorHand.Left, "G5 G3 G1 G2 G4 / - H2 H1 H3 -")]
    [InlineData(SeniorHand.Right, "G4 G2 G1 G3 G5 / - H3 H1 H2 -")]
    public void At_talks_the_sides_face_each_other_by_rank(SeniorHand senior, string plan)
    {
        var table = Honoured.Table(TableShape.Talks, 5, senior: senior);
        table.Fill(Honoured.People(guests: 5, hosts: 3));

        Assert.Equal(plan, table.Plan());
    }

    [Fact]
    public void An_audience_is_filled_row_by_row_from_the_middle()
    {
        var table = Honoured.Table(TableShape.Audience, 3, rows: 2);
        table.Fill(Honoured.People(guests: 4, hosts: 1));

        // They look at the stage above, so that their left is the left of the drawing.
        Assert.Equal("G2 G1 G3 / H1 G4 -", table.Plan());
    }

    [Theory]
    [InlineData(5, 1, "G2 H1 G1 H2 G3")]
    [InlineData(4, 1, "G2 H1 G1 H2")]
    [InlineData(3, 3, "H1 G1 H2 / H3 G2 H4 / G4 G3 -")]
    public void In_an_audience_hosts_sit_on_both_hands_of_the_guests_where_they_alternate(int seats, int rows, string plan)
    {
        var table = Honoured.Table(TableShape.Audience, seats, rows, senior: SeniorHand.Left, alternates: true);
        table.Fill(Honoured.People(guests: 4, hosts: 4));

        Assert.Equal(plan, table.Plan());
    }

    [Fact]
    public void Who_was_placed_by_hand_stays_unless_that_is_asked_for()
    {
        var people = Honoured.People(guests: 4, hosts: 1);
        var table = Honoured.Table(TableShape.HeadTable, 5);
        table.Fill(people);
        Assert.Equal("G4 G2 H1 G1 G3", table.Plan());

        SeatingTable.Place(people[3], table.Seats.Single(seat => seat.Number == 3))();
        Assert.Equal("G1 G2 H1 G4 G3", table.Plan());

        table.Vacate(alsoByHand: false);
        table.Fill(people);
        Assert.Equal("G1 G2 H1 G4 G3", table.Plan());

        table.Vacate(alsoByHand: true);
        table.Fill(people);
        Assert.Equal("G4 G2 H1 G1 G3", table.Plan());
    }

    [Fact]
    public void Whoever_sits_elsewhere_or_has_declined_is_left_out()
    {
        var people = Honoured.People(guests: 4, hosts: 1);
        var (first, second) = (Honoured.Table(TableShape.HeadTable, 1), Honoured.Table(TableShape.Audience, 5));
        people[0].Answer(GuestState.Declined, new Bilingual());
        first.Fill(people);
        second.Fill(people);

        Assert.Equal("H1", first.Plan());
        Assert.Equal("- G3 G2 G4 -", second.Plan());
        Assert.Equal(GuestErrors.HasDeclined, Assert.Throws<Refused>(() => second.Seats[0].Sit(people[0], byHand: true)).Refusal);
    }

    [Fact]
    public void Who_declines_gets_up_and_a_deputy_sits_down()
    {
        var people = Honoured.People(guests: 2, hosts: 1);
        var table = Honoured.Table(TableShape.HeadTable, 3);
        table.Fill(people);

        people[0].Answer(GuestState.Declined, new Bilingual());
        people[1].Answer(GuestState.DeputySent, new Bilingual("", "Deputy"));

        Assert.Equal("Deputy H1 -", table.Plan());
    }

    [Fact]
    public void A_smaller_table_loses_its_last_seats_and_another_shape_all_people()
    {
        var people = Honoured.People(guests: 4, hosts: 1);
        var table = Honoured.Table(TableShape.HeadTable, 5);
        table.Fill(people);

        table.Arrange(TableShape.HeadTable, 4, 1);
        Assert.Equal("G4 G2 H1 G1", table.Plan());
        Assert.Null(people[2].Seat);

        table.Arrange(TableShape.Talks, 2, 1);
        Assert.Equal("- - / - -", table.Plan());
        Assert.All(people, person => Assert.Null(person.Seat));
    }

    [Fact]
    public void The_order_closes_up_around_whoever_is_moved()
    {
        var people = Honoured.People(guests: 4, hosts: 0);

        GuestOfHonour.Rerank(people, people[3], 1);
        Assert.Equal(["G1", "G4", "G2", "G3"], GuestOfHonour.InOrder(people).Select(person => person.Name.En));

        GuestOfHonour.Rerank(people, people[0], 99);
        Assert.Equal([1, 2, 3, 4], GuestOfHonour.InOrder(people).Select(person => person.Rank));
        Assert.Equal("G1", GuestOfHonour.InOrder(people).Last().Name.En);
    }
}
