using Events.Features.Organisations.Directory;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Organisations.Lists;

/// <summary>The organisations that a filter finds, as an Excel file.</summary>
[Route("desk/organisations/export"), Authorize(OrganisationsFeature.CanView)]
public class ExportController(OrganisationList list, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public IActionResult Show(OrganisationList.Filter filter) => new SheetResult(
        texts["Organisations"],
        [
            texts["Name in Chinese|organisation"], texts["Name in English|organisation"], texts["Kind"], texts["Number|organisation"], texts["Rank"], texts["Member since"], texts["Country"],
            texts["Industries"], texts["Address"], texts["Phone"], texts["E-mail"], texts["Website"], texts["Tags"], texts["Last contact"], texts["Next step"], texts["Note"],
        ],
        RowsAsync(filter));

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(OrganisationList.Filter filter)
    {
        await foreach (var o in OrganisationList.Sort(list.Find(filter)).AsNoTracking().AsAsyncEnumerable())
            yield return
            [
                o.Name.Zh, o.Name.En, texts.Of(o.Kind), o.Code, Ranks.Name(o.Rank), o.JoinedOn, Countries.Name(o.Country),
                string.Join(texts[", "], Industries.Names(o.IndustryCodes)), o.Address, o.Phone, o.Email, o.Website, o.Tags, o.LastContactOn, o.NextStep, o.Note,
            ];
    }
}
