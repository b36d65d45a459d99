using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Planning.People;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The guests of honour and hosts of an event in protocol order, seated.</summary>
    private async Task AddGuestsAsync(Event made, CancellationToken cancel)
    {
        var lines = DemoFiles.Guests[made.Slug].ToList();
        if (lines.Count == 0) return;
        var emails = lines.Select(line => line["contact"]).Where(email => email.Length > 0).ToList();
        var contacts = await db.Contacts.Include(contact => contact.Organisation).Where(contact => emails.Contains(contact.Email)).ToDictionaryAsync(contact => contact.Email, cancel);
        List<GuestOfHonour> guests = [];
        foreach (var line in lines)
        {
            var guest = Make(made, line, contacts.GetValueOrDefault(line["contact"]));
            guest.Rank = guests.Count(other => other.Side == guest.Side) + 1;
            guests.Add(guest);
        }
        db.AddRange(guests);
        await db.SaveChangesAsync(cancel);

        var talks = made.Kind == EventKind.EmbassyVisit;
        var table = new SeatingTable { EventId = made.Id, Name = talks ? new Bilingual("会谈桌", "Talks") : new Bilingual("主席台", "Head table"), Senior = talks ? SeniorHand.Right : SeniorHand.Left };
        table.Arrange(talks ? TableShape.Talks : TableShape.HeadTable, talks ? 5 : 15, 1);
        table.Fill(guests);
        db.Add(table);
        await db.SaveChangesAsync(cancel);
    }

    private GuestOfHonour Make(Event made, IReadOnlyDictionary<string, string> line, Contact? contact)
    {
        var known = contact is null
            ? new ContactSearch.Row(0, Names(line, "name", "latin"), Names(line, "title", "en"), Salutation.Mr, 0, Names(line, "organisation", "en"), OrganisationKind.Member, "")
            : new ContactSearch.Row(contact.Id, contact.Name, contact.Title, contact.Salutation, contact.OrganisationId, contact.Organisation.Name, contact.Organisation.Kind, contact.Organisation.Country);
        var guest = new GuestOfHonour
        {
            EventId = made.Id,
            Side = Enum.Parse<GuestSide>(line["side"]),
            ContactId = contact?.Id,
            Name = known.Name,
            Title = known.Title,
            Organisation = known.Organisation,
            Greeting = GuestGreeting.Of(known),
            InterpreterName = line["interpreter"],
            InterpreterLanguage = line["interprets"],
            Gift = line["gift"],
            GiftValue = decimal.TryParse(line["gift_value"], out var value) ? value : null,
            GiftNote = line["gift_note"],
            ReceivedById = line["met_at"].Length > 0 ? people[Role.Staff] : null,
            ArrivesMinute = int.TryParse(line["minutes_before"], out var minutes) ? -minutes : null,
            MetAt = line["met_at"],
            Remark = line["remark"],
        };
        guest.Answer(Enum.Parse<GuestState>(line["state"]), Names(line, "deputy", "en"));
        return guest;
    }

    private static Bilingual Names(IReadOnlyDictionary<string, string> line, string field, string latin) => new(line[field + "_zh"], line[$"{field}_{latin}"]);
}
