using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Features.Registrations;
using Events.Platform;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Mailings.Reminders;

/// <summary>What the fields of a <see cref="ReminderTemplate"/> stand for, in the language of the page.</summary>
public class ReminderFields(Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings)
{
    /// <param name="secret">The secret of the person's own page.</param>
    public Task<Dictionary<string, object?>> ForAsync(Event @event, Attendee attendee, string secret) => FillAsync(
        @event, attendee.ToString(), Greeting.In(Languages.Current, attendee.Name, attendee.LatinName, attendee.JobTitle, attendee.Category == AttendeeCategory.Envoy), settings.Value.Address($"/r/{secret}"), []);

    public Task<Dictionary<string, object?>> ForAsync(Event @event, User reader, IEnumerable<EventTask> tasks) =>
        FillAsync(@event, reader.Name, Greeting.In(Languages.Current, reader.Name), "", tasks);

    private async Task<Dictionary<string, object?>> FillAsync(Event @event, string name, string greeting, string ticket, IEnumerable<EventTask> tasks)
    {
        var unit = await chamber.GetAsync();
        return new()
        {
            ["attendee"] = Part(("name", name), ("greeting", greeting)),
            ["event"] = Part(
                ("title", @event.Title.ToString()), ("when", Dates.Range(@event.StartsAt, @event.EndsAt, @event.TimeZone)),
                ("place", @event.Place.ToString()), ("address", @event.Address.ToString())),
            ["links"] = Part(
                ("ticket", ticket), ("event", settings.Value.Address($"/e/{@event.Slug}")), ("desk", settings.Value.Address($"/desk/events/{@event.Id}"))),
            ["chamber"] = Part(("name", unit.Name.ToString()), ("contact", Contact(@event.Unit is { Phone: "", Email: "" } ? unit : @event.Unit))),
            ["tasks"] = tasks.Select(task => Part(
                ("title", task.Title.ToString()), ("due", Dates.Day(task.DueOn.ToDateTime(default))), ("owner", task.Owner?.Name ?? texts["nobody yet"]))).ToList(),
        };
    }

    private static string Contact(Unit unit) =>
        string.Join(Languages.Current == "zh" ? "，" : ", ", new[] { unit.Phone, unit.Email }.Where(part => part.Length > 0));

    private static Dictionary<string, object?> Part(params (string Name, string Value)[] fields) => fields.ToDictionary(field => field.Name, field => (object?)field.Value);
}
