using System.Text.Json;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Registrations;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>What the door is told of a person.</summary>
public class DoorFactsTests
{
    [Theory, OnBothDatabases]
    public async Task The_others_of_a_registration_are_told_until_they_are_inside(Database database)
    {
        var door = await Door.OpenAsync(database);
        var people = await door.App.WriteAsync(async db => (await Registration.RegisterAsync(
            db, door.Event, RegistrationSource.Import, "zh", [new Attendee { Name = "一" }, new Attendee { Name = "二" }, new Attendee { Name = "三" }], door.App.Clock.GetUtcNow(), default)).Attendees);
        await door.InviteAsync();

        Assert.Equal(["二", "三"], await PartyAsync(door, people[0]));
        Assert.Equal(["三"], await PartyAsync(door, people[1]));
        Assert.Empty(await PartyAsync(door, people[2]));
    }

    [Theory, OnBothDatabases]
    public async Task The_seat_and_the_notes_of_a_guest_of_honour_are_told(Database database)
    {
        var door = await Door.OpenAsync(database);
        var guest = new GuestOfHonour { EventId = door.Event.Id, Name = new Bilingual("阿赫梅托夫", "Daniyar Akhmetov"), Remark = "The director receives.", Rank = 1 };
        guest.Answer(GuestState.Accepted, new Bilingual());
        var table = new SeatingTable { EventId = door.Event.Id, Name = new Bilingual("主席台", "Head table") };
        table.Arrange(TableShape.HeadTable, 3, 1);
        table.Seats[0].Sit(guest, true);
        await door.App.AddAsync(guest, table);
        var envoy = await door.InviteAsync("Daniyar Akhmetov", with: a => (a.LatinName, a.DoorNote) = ("", "The interpreter waits."));

        var answer = await door.SendAsync(door.Scan(code: envoy.TicketCode));

        Assert.Equal(("Head table: seat 1", "The interpreter waits. · The director receives."), (answer.Attendee!.Seat, answer.Attendee.Note));
    }

    [Theory, OnBothDatabases]
    public async Task A_namesake_is_not_told_what_concerns_the_guest_nor_is_somebody_who_declined(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (right, declined) = (new GuestOfHonour { EventId = door.Event.Id, Name = new("张伟", ""), Organisation = new("天津港集团有限公司", ""), Remark = "The director receives." },
            new GuestOfHonour { EventId = door.Event.Id, Name = new("李娜", ""), Remark = "Bring flowers." });
        var host = new GuestOfHonour { EventId = door.Event.Id, Name = new("王芳", ""), Side = GuestSide.Hosts, Remark = "Speaks first." };
        declined.Answer(GuestState.Declined, new Bilingual());
        await door.App.AddAsync(right, declined, host);
        await door.InviteAsync("张伟", with: a => a.Organisation = "天津港集团有限公司");

        async Task<string> NoteAsync(string name) => (await door.SendAsync(door.Scan(code: (await door.InviteAsync(name)).TicketCode))).Attendee!.Note!;

        Assert.Equal(["", "", "Speaks first."], [await NoteAsync("张伟"), await NoteAsync("李娜"), await NoteAsync("王芳")]);
    }

    [Theory, OnBothDatabases]
    public async Task The_note_is_written_at_the_desk(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/attendees/{attendee.Id}/edit");

        var page = await form.SubmitAsync("form.form", new { DoorNote = "The interpreter waits." });

        Assert.Contains("The interpreter waits.", page.Words);
        Assert.Equal("The interpreter waits.", (await door.SendAsync(door.Scan(code: attendee.TicketCode))).Attendee!.Note);
    }

    [Theory, OnBothDatabases]
    public async Task People_are_found_by_the_last_digits_of_their_phone(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.InviteAsync("李娜", with: a => a.Phone = "+8613820051234");
        await door.InviteAsync("王芳", with: a => a.Phone = "+8612345678900");

        var found = (await door.Staff.GetAsync($"/checkin/{door.Gate.Id}/search?q=1234")).Json<JsonElement[]>();

        Assert.Equal(["李娜"], found.Select(person => person.GetProperty("name").GetString()));
    }

    private static async Task<IEnumerable<string>> PartyAsync(Door door, Attendee person)
    {
        var page = await door.PostAsync(new[] { door.Scan(code: person.TicketCode) });
        return page.Json<JsonElement[]>()[0].GetProperty("attendee").GetProperty("party").EnumerateArray().Select(one => one.GetProperty("name").GetString()!);
    }
}
