using Events.Features.Registrations.Import;
using Events.Platform.Files;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Events.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The list of a group's places, as the manager gets it and sends it back.</summary>
public class NameList(IStringLocalizer texts)
{
    private const string Number = "number";
    private const int MostRows = 1_000;

    public static readonly IReadOnlyList<Column> Columns =
    [
        new(Number, "No.", ["序号", "编号", "number"]),
        .. AttendeeColumns.All.Where(column => column.Field != AttendeeColumns.Category),
    ];

    public static IEnumerable<IReadOnlyList<object?>> Rows(RegistrationGroup group) => group.Places.Select(place => (place.GroupPlace, Person: place.Attendees[0])).Select(place => (IReadOnlyList<object?>)
    [
        place.GroupPlace,
        .. place.Person.IsOpen
            ? [null, null, place.Person.Organisation]
            // What people say of themselves is theirs: the manager learns who comes.
            : new object?[] { place.Person.Name, place.Person.LatinName, place.Person.Organisation, place.Person.JobTitle },
    ]);

    /// <summary>The people of the list, each with the place for which it names them; rows without a name and places that have one are passed over.</summary>
    /// <exception cref="Refused">It cannot be read, a row is wrong, or it has more names than there are places.</exception>
    public IReadOnlyList<(Registration Place, Attendee Person, int Row)> Read(Stream content, FileKind kind, RegistrationGroup group, CancellationToken cancel)
    {
        var header = HeaderRow.Find(SheetReader.Read(content, kind, MostRows, cancel), Columns);
        var columns = ColumnGuess.For(header, Columns);
        var open = group.Places.Where(place => place.IsOpenPlace).ToList();
        var taken = group.Places.Where(place => !place.IsOpenPlace).Select(place => place.GroupPlace).ToHashSet();
        var rows = header.Data.Where(row => columns.Value(row, AttendeeColumns.Name).Length > 0 && !taken.Contains(NumberOf(row, columns))).ToList();
        if (rows.Count == 0) throw new Refused(GroupErrors.NoNames);
        if (rows.Count > open.Count) throw new Refused(GroupErrors.TooManyNames, rows.Count, open.Count);

        var emails = new Dictionary<string, int>();
        var people = rows.Select(row => (NumberOf(row, columns), Person: ReadPerson(row, columns, emails), row.Number)).ToList();
        // Those that name their place come first, so that nobody else is put there.
        return [.. people.OrderBy(one => open.Exists(place => place.GroupPlace == one.Item1) ? 0 : 1).Select(one => (Take(open, one.Item1), one.Person, one.Number)).ToList()];
    }

    private Attendee ReadPerson(SheetRow row, ColumnMap columns, Dictionary<string, int> emails)
    {
        var result = new CheckedRow();
        var person = AttendeeReading.Read(row, columns, result);
        if (person.Email.Length > 0 && !emails.TryAdd(person.Email, row.Number)) result.Refuse(AttendeeColumns.Email, AttendeeImportErrors.SameEmailAbove, emails[person.Email]);
        return result.Remarks.FirstOrDefault(remark => remark.IsWrong) is { } wrong ? throw new Refused(GroupErrors.RowIsWrong, row.Number, wrong.Say(texts)) : person;
    }

    private static Registration Take(List<Registration> open, int number)
    {
        var place = open.Find(one => one.GroupPlace == number) ?? open[0];
        open.Remove(place);
        return place;
    }

    private static int NumberOf(SheetRow row, ColumnMap columns) => int.TryParse(columns.Value(row, Number), out var number) ? number : 0;
}
