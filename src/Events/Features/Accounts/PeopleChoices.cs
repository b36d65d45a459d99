using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

/// <summary>People as the choices of a form, with nobody as the first one.</summary>
public static class PeopleChoices
{
    extension(IQueryable<User> people)
    {
        public async Task<IReadOnlyList<SelectListItem>> ToChoicesAsync()
        {
            var rows = await people.OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync();
            return [new SelectListItem("—", ""), .. rows.Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        }

        /// <exception cref="Refused">The chosen person is none of them.</exception>
        public async Task RequireAsync(long? chosen, Refusal refusal, string field, CancellationToken cancel = default)
        {
            if (chosen is { } id && !await people.AnyAsync(person => person.Id == id, cancel)) throw new Refused(refusal) { Field = field };
        }
    }
}
