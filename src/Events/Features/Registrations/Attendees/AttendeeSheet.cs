using Events.Features.Planning;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Attendees;

/// <summary>The list as it is filtered, as an Excel file that streams.</summary>
public class AttendeeSheet(AttendeeList list, IStringLocalizer texts)
{
    /// <param name="broughtBy">Those alone whom this unit brought.</param>
    public SheetResult Of(Event @event, AttendeeList.Filter filter, long? broughtBy = null)
    {
        string[] titles =
        [
            texts["Name"], texts["Name in Latin letters"], texts["Organisation"], texts["Job title"], texts["Country"], texts["E-mail"], texts["Mobile phone"],
            texts["Category"], texts["Diet"], texts["Visa letter"], texts["Registered on"], texts["Checked in at"],
        ];
        return new SheetResult(@event.Title.ToString(), titles, RowsAsync(@event, filter, broughtBy));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Event @event, AttendeeList.Filter filter, long? broughtBy)
    {
        await foreach (var row in list.StreamAsync(@event.Id, filter, broughtBy))
            yield return
            [
                row.Name, row.LatinName, row.Organisation, row.JobTitle, Countries.Name(row.Country), row.Email, row.Phone,
                texts.Of(row.Category), row.Diet, row.NeedsVisaLetter ? texts["asked for"].Value : null,
                Zones.Local(row.RegisteredAt, @event.TimeZone), row.ArrivedAt is { } arrived ? Zones.Local(arrived, @event.TimeZone) : null,
            ];
    }
}
