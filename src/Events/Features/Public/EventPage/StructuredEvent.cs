using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Events.Features.Planning;
using Events.Features.Planning.Kinds;
using Events.Features.Registrations.Signup;
using Events.Platform;
using Events.Platform.Text;
using Microsoft.AspNetCore.Html;

namespace Events.Features.Public.EventPage;

/// <summary>An event in the words of schema.org, for search engines and calendars, in the language of the page.</summary>
public static class StructuredEvent
{
    // Escapes < and >, so that no text of somebody's ends the element it stands in; Chinese stays readable.
    private static readonly JsonSerializerOptions InHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The element for the page: data that no browser runs, so that it needs no leave of the content policy.</summary>
    public static IHtmlContent Html(PublicEvent page, ShareTags tags, Settings settings) =>
        new HtmlString($"""<script type="application/ld+json">{Json(page, tags, settings)}</script>""");

    private static string Json(PublicEvent page, ShareTags tags, Settings settings)
    {
        var of = page.Event;
        // Only a forum says where it takes place; everything else is on site.
        var venue = of.IsOnLine ? of.Venue : EventVenue.OnSite;
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = tags.Title,
            ["description"] = tags.Description,
            ["url"] = tags.Url,
            ["startDate"] = Moment(of.StartsAt, of),
            ["endDate"] = Moment(of.EndsAt, of),
            ["eventStatus"] = Schema(page.IsCancelled ? "EventCancelled" : "EventScheduled"),
            ["eventAttendanceMode"] = Schema(venue switch
            {
                EventVenue.OnLine => "OnlineEventAttendanceMode",
                EventVenue.Both => "MixedEventAttendanceMode",
                _ => "OfflineEventAttendanceMode",
            }),
            ["location"] = Location(of, venue, tags),
            ["image"] = new JsonArray(tags.Image),
            ["inLanguage"] = Languages.Tag,
            ["organizer"] = Organiser(of, settings),
        };
        if (page.Speakers.Count > 0) json["performer"] = new JsonArray([.. page.Speakers.Select(speaker => new JsonObject { ["@type"] = "Person", ["name"] = speaker.Name.ToString() })]);
        if (Offer(page, tags) is { } offer) json["offers"] = offer;
        return json.ToJsonString(InHtml);
    }

    private static JsonArray Location(Event of, EventVenue? venue, ShareTags tags)
    {
        var places = new JsonArray();
        if (venue != EventVenue.OnLine)
            places.Add(new JsonObject { ["@type"] = "Place", ["name"] = of.Place.ToString(), ["address"] = (of.Address.IsEmpty ? of.Place : of.Address).ToString() });
        // The link to take part is for those who are registered.
        if (venue is EventVenue.OnLine or EventVenue.Both) places.Add(new JsonObject { ["@type"] = "VirtualLocation", ["url"] = of.ShowsLinkToAll ? of.OnlineLink : tags.Url });
        return places;
    }

    private static JsonObject Organiser(Event of, Settings settings) => new()
    {
        ["@type"] = "Organization",
        ["name"] = of.Unit.Name.ToString(),
        ["url"] = of.Unit.Website.Length > 0 ? of.Unit.Website : settings.Address("/"),
    };

    /// <summary>Null where nobody registers at all, or the event is cancelled.</summary>
    private static JsonObject? Offer(PublicEvent page, ShareTags tags)
    {
        if (!page.Event.RegistrationWindow.HasForm || page.IsCancelled) return null;
        var offer = new JsonObject
        {
            ["@type"] = "Offer",
            ["url"] = tags.Url + "/register",
            ["availability"] = Schema(page.Entrance switch
            {
                SignupEntrance.Open => "InStock",
                SignupEntrance.Closed => "Discontinued",
                _ => "SoldOut",
            }),
        };
        if (page.Event.RegistrationClosesAt is { } closes) offer["validThrough"] = Moment(closes, page.Event);
        return offer;
    }

    private static string Schema(string word) => "https://schema.org/" + word;

    private static string Moment(DateTimeOffset instant, Event of) =>
        TimeZoneInfo.ConvertTime(instant, Zones.Find(of.TimeZone)).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
