using System.Runtime.CompilerServices;
using Events.Features.Planning;
using Events.Features.Registrations.Forms.Answering;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Attendees;

/// <summary>The list as it is filtered, as an Excel file that streams.</summary>
public class AttendeeSheet(AttendeeList list, EventAnswers answers, IServiceScopeFactory scopes, IStringLocalizer texts)
{
    /// <summary>For how many people the answers are read at once.</summary>
    private const int Lot = 500;

    private string[] Titles =>
    [
        texts["Name"], texts["Name in Latin letters"], texts["Organisation"], texts["Job title"], texts["Country"], texts["E-mail"], texts["Mobile phone"],
        texts["Category"], texts["Diet"], texts["Visa letter"], texts["Registered on"], texts["Checked in at"], texts["State"], texts["Group"],
    ];

    /// <summary>With a column for each question of the event's form.</summary>
    public async Task<SheetResult> WithAnswersAsync(Event @event, AttendeeList.Filter filter, CancellationToken cancel)
    {
        await answers.LearnAsync(@event.Id, cancel);
        return answers.Columns.Count == 0
            ? Of(@event, filter)
            : new SheetResult(@event.Title.ToString(), [.. Titles, .. answers.Columns.Select(question => question.Label.ToString())], AnsweredAsync(@event, filter, cancel));
    }

    /// <param name="broughtBy">Those alone whom this unit brought.</param>
    public SheetResult Of(Event @event, AttendeeList.Filter filter, long? broughtBy = null) => new(@event.Title.ToString(), Titles, RowsAsync(@event, filter, broughtBy));

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Event @event, AttendeeList.Filter filter, long? broughtBy)
    {
        await foreach (var row in list.StreamAsync(@event.Id, filter, broughtBy)) yield return Cells(@event, row);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> AnsweredAsync(Event @event, AttendeeList.Filter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        // While the list streams, its connection can answer nothing else.
        await using var scope = scopes.CreateAsyncScope();
        var given = scope.ServiceProvider.GetRequiredService<EventAnswers>();
        await given.LearnAsync(@event.Id, cancel);
        await foreach (var lot in list.StreamAsync(@event.Id, filter).Chunk(Lot).WithCancellation(cancel))
            foreach (var line in await WithAnswersAsync(@event, lot, given, cancel)) yield return line;
    }

    private async Task<IEnumerable<IReadOnlyList<object?>>> WithAnswersAsync(Event @event, IReadOnlyCollection<AttendeeList.Row> lot, EventAnswers given, CancellationToken cancel)
    {
        var words = await given.WordsAsync([.. lot.Select(row => row.Id)], cancel);
        return lot.Select(row => (IReadOnlyList<object?>)[.. Cells(@event, row), .. given.Columns.Select(question => words.GetValueOrDefault((row.Id, question.Key)))]);
    }

    private object?[] Cells(Event @event, AttendeeList.Row row) =>
    [
        row.Name, row.LatinName, row.Organisation, row.JobTitle, Countries.Name(row.Country), row.Email, row.Phone,
        texts.Of(row.Category), row.Diet, row.NeedsVisaLetter ? texts["asked for"].Value : null,
        Zones.Local(row.RegisteredAt, @event.TimeZone), row.ArrivedAt is { } arrived ? Zones.Local(arrived, @event.TimeZone) : null,
        texts.Of(row.State), row.Group,
    ];
}
