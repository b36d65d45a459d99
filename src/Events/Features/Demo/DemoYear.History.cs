using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Organisations.History;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>Calls and visits of the last months, so that a timeline has something to tell and some have not been met for long.</summary>
    private void TellHistory(IReadOnlyList<Organisation> organisations)
    {
        var notes = DemoFiles.Interactions;
        foreach (var (number, organisation) in organisations.Index())
        {
            // Every third has not been met for a year, as chambers find when they look.
            if (number % 3 == 2) continue;
            for (var each = 0; each <= number % 4; each++)
            {
                var note = notes[(number * 5 + each * 7) % notes.Count];
                var interaction = new Interaction
                {
                    OrganisationId = organisation.Id,
                    Kind = Enum.Parse<InteractionKind>(note["kind"]),
                    On = Today.AddDays(-(9 + number * 13 % 190 + each * 47)),
                    Text = note["text"],
                    ById = people[Role.Organiser],
                };
                organisation.Touch(interaction, Today);
                db.Add(interaction);
            }
            if (number % 6 == 0) organisation.PlanNext(notes[number % notes.Count]["next"], Today.AddDays(5 + number % 40));
        }
    }
}
