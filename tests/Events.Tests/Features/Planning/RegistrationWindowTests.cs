using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Features.Planning.Partners;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning;

public class RegistrationWindowTests
{
    private static readonly DateTimeOffset Ends = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(EventState.Published, EventVisibility.Public, true, 0, true, true)]
    [InlineData(EventState.Published, EventVisibility.Unlisted, true, 0, true, true)]
    [InlineData(EventState.Published, EventVisibility.Internal, true, 0, false, true)]
    [InlineData(EventState.Published, EventVisibility.Public, false, 0, false, true)]
    [InlineData(EventState.Published, EventVisibility.Public, true, 5, false, false)]
    [InlineData(EventState.Draft, EventVisibility.Public, true, 0, false, false)]
    [InlineData(EventState.Cancelled, EventVisibility.Public, true, 0, false, false)]
    public void It_is_open_to_strangers_and_to_partners(EventState state, EventVisibility visibility, bool takes, int hours, bool open, bool openToPartners)
    {
        var window = new RegistrationWindow(state, visibility, takes, Ends.AddHours(-4), Ends);
        var now = Ends.AddHours(-8 + hours);

        Assert.Equal((open, openToPartners), (window.IsOpen(now), window.IsOpenToPartners(now)));
    }

    [Fact]
    public void It_closes_with_the_event() => Assert.False(new RegistrationWindow(EventState.Published, EventVisibility.Public, true, null, Ends).IsOpen(Ends));

    [Theory, OnBothDatabases]
    public async Task A_partner_is_shown_its_link_on_both_pages_while_registration_is_open(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = Shared.Unit();
        var forum = await Planned.EventAsync(app);
        await Shared.WithAsync(app, forum, unit);
        var partner = await Shared.PartnerAsync(app, unit);

        foreach (var isOpen in new[] { true, false })
        {
            await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).RegistrationClosesAt = app.Clock.GetUtcNow().AddDays(isOpen ? 1 : -1));
            foreach (var address in new[] { "/desk", $"/desk/shared/{forum.Id}" })
                Assert.Equal(isOpen, (await partner.GetAsync(address)).Document.QuerySelector(".copy-line") is not null);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_organiser_is_shown_no_links_where_there_is_no_form(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.TakesRegistrations = false);
        await Shared.WithAsync(app, forum, Shared.Unit());

        var page = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/partners");

        Assert.Null(page.Document.QuerySelector(".copy-line"));
        Assert.Contains("there are no registration links", page.Words);
    }
}
