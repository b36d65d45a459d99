using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>What a session is, by a word of its title.</summary>
    private static readonly (string Word, SessionKind Kind)[] SessionWords =
    [
        ("签到", SessionKind.Arrival), ("茶歇", SessionKind.Break), ("午餐", SessionKind.Meal), ("晚宴", SessionKind.Meal), ("对口洽谈", SessionKind.BusinessTalks),
        ("开幕", SessionKind.Ceremony), ("致辞", SessionKind.Ceremony), ("签约", SessionKind.Ceremony), ("仪式", SessionKind.Ceremony), ("合影", SessionKind.Ceremony),
        ("对话", SessionKind.Panel), ("圆桌", SessionKind.Panel), ("座谈", SessionKind.Panel), ("洽谈", SessionKind.BusinessTalks), ("对接", SessionKind.BusinessTalks),
        ("拜访", SessionKind.BusinessTalks), ("会谈", SessionKind.BusinessTalks), ("走访", SessionKind.BusinessTalks),
    ];

    /// <summary>The programme of an event, in its rooms and with its speakers.</summary>
    private async Task AddAgendaAsync(Event made, DemoEvent line, CancellationToken cancel)
    {
        var rooms = (line.Rooms ?? []).Select((room, place) => new Room { EventId = made.Id, Name = room.Name, Capacity = room.Capacity, Position = place + 1 }).ToList();
        var emails = line.Programme.SelectMany(session => session.Contacts ?? []).Distinct().ToList();
        var contacts = await db.Contacts.Include(contact => contact.Organisation).Where(contact => emails.Contains(contact.Email)).ToDictionaryAsync(contact => contact.Email, cancel);
        db.AddRange(rooms);
        foreach (var item in line.Programme)
        {
            var session = Make(made, item);
            session.Room = item.Room is { } room ? rooms[room] : null;
            foreach (var contact in (item.Contacts ?? []).Select(email => contacts[email]))
                Speak(session, contact.Name, contact.Title, contact.Organisation.Name, item.Speaker is null ? SpeakerRole.Speaker : SpeakerRole.Panellist, contact.Id);
            db.Add(session);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static Session Make(Event made, DemoEvent.Session item)
    {
        var day = made.Day(Anchor.Start).AddDays(item.Day);
        var session = new Session
        {
            Event = made,
            Title = item.Title,
            Kind = SessionWords.FirstOrDefault(word => item.Title.Zh.Contains(word.Word)).Kind,
            TakesSignUp = item.Seats is not null,
            Seats = { Capacity = item.Seats },
        };
        session.Plan(day.ToDateTime(item.From), Session.EndOf(day, item.From, item.To));
        if (item.Speaker is { } speaker) Speak(session, speaker);
        return session;
    }

    /// <summary>A line such as <c>主持：陆文静，津信律师事务所高级合伙人</c> · <c>Chair: LU Wenjing, Senior Partner, Jinxin Law Firm</c>.</summary>
    private static void Speak(Session session, Bilingual speaker)
    {
        var (zh, en) = (speaker.Zh.Split('：')[^1].Split('，', 2), speaker.En.Split(": ")[^1].Split(", ", 2));
        Speak(session, new Bilingual(zh[0], en[0]), new Bilingual(zh.ElementAtOrDefault(1) ?? "", en.ElementAtOrDefault(1) ?? ""), new Bilingual(),
            speaker.Zh.StartsWith("主持") ? SpeakerRole.Moderator : SpeakerRole.Speaker, null);
    }

    private static void Speak(Session session, Bilingual name, Bilingual title, Bilingual organisation, SpeakerRole role, long? contactId) => session.Speakers.Add(new SessionSpeaker
    {
        EventId = session.Event.Id,
        Session = session,
        Name = name,
        Title = title,
        Organisation = organisation,
        Role = role,
        ContactId = contactId,
        Position = session.Speakers.Count + 1,
    });
}
