using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Forms.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The questions of the great forum, with what its people have answered so far.</summary>
    private async Task AddFormsAsync(CancellationToken cancel)
    {
        foreach (var line in DemoFiles.Forms)
        {
            var made = await db.Events.FirstAsync(e => e.Slug == line.Event, cancel);
            var form = line.For(made.Id);
            db.Add(form);
            await db.SaveChangesAsync(cancel);
            var sessions = await SessionChoice.OfAsync(db, made, [], cancel);
            foreach (var person in await db.Attendees.Include(a => a.Registration).Where(a => a.EventId == made.Id && a.State == RegistrationState.Confirmed && a.Registration.Source == RegistrationSource.Form).OrderBy(a => a.Id).ToListAsync(cancel))
            {
                person.Give(Answers(form, person), person.Registration.CreatedAt);
                // Two in three have chosen; a session that is full is no choice any more.
                if (sessions.Count > 0 && random.Next(3) > 0 && Pick(sessions) is var session && await SeatPool.TakeAsync(db, session.SeatsId, 1, cancel)) person.Choose([session]);
            }
            await db.SaveChangesAsync(cancel);
        }
    }

    private GivenAnswers Answers(FormVersion form, Attendee person)
    {
        var given = new GivenAnswers { Form = AskedForm.New(form, person.Category) };
        foreach (var question in form.InOrder.Where(question => question.IsFor(person.Category, given.Values)))
        {
            var answer = question.Kind switch
            {
                QuestionKind.Choice => Pick(question.Options).Key,
                QuestionKind.Choices => string.Join(',', question.OptionsInOrder.Where((_, place) => place == person.Id % 4 || random.Next(3) == 0).Select(option => option.Key)),
                QuestionKind.YesNo => random.Next(4) == 0 ? Question.Yes : Question.No,
                QuestionKind.Country => person.Country,
                QuestionKind.Consent when random.Next(5) > 0 => Question.Yes,
                _ => "",
            };
            if (answer.Length > 0) given.Values[question.Key] = answer;
        }
        return given;
    }
}
