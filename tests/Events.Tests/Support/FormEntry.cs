using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Events.Tests.Support;

/// <summary>A file to be sent with a form.</summary>
public sealed record Upload(string Name, string MediaType, byte[] Content);

/// <summary>What a browser would send of a form.</summary>
public sealed class FormEntry
{
    private readonly IHtmlFormElement form;
    private readonly IElement? button;
    private readonly List<KeyValuePair<string, object>> fields = [];

    public FormEntry(IHtmlFormElement form, IElement found, string? pressed)
    {
        this.form = form;
        var buttons = Elements.Where(IsSubmit).ToList();
        button = buttons.FirstOrDefault(candidate => pressed is null ? candidate == found : candidate.GetAttribute("value") == pressed)
            ?? (pressed is null ? buttons.FirstOrDefault() : throw new InvalidOperationException($"The form has no button “{pressed}”."));
        foreach (var element in Elements.Where(element => !element.HasAttribute("disabled"))) Read(element);
        if (button?.GetAttribute("name") is { Length: > 0 } name) Add(name, button.GetAttribute("value") ?? "");
    }

    private IEnumerable<IElement> Elements => form.Elements.OfType<IElement>();

    public FormEntry With(object? given)
    {
        if (given is IEnumerable<KeyValuePair<string, object?>> any) foreach (var (name, value) in any) Replace(name, value);
        else if (given is IEnumerable<KeyValuePair<string, string>> texts) foreach (var (name, value) in texts) Replace(name, value);
        else if (given is not null)
            foreach (var property in given.GetType().GetProperties())
            {
                if (Elements.All(element => element.GetAttribute("name") != property.Name))
                    throw new InvalidOperationException($"The form has no field {property.Name}; it has {string.Join(", ", Elements.Select(e => e.GetAttribute("name")).Distinct())}.");
                Replace(property.Name, property.GetValue(given));
            }
        return this;
    }

    public HttpRequestMessage ToRequest(Uri page)
    {
        var action = new Uri(page, button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.ToString());
        var method = button?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        if (method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', Texts.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(action) { Query = query }.Uri);
        }
        var hasFiles = form.GetAttribute("enctype") == "multipart/form-data" || fields.Any(field => field.Value is Upload);
        return new HttpRequestMessage(HttpMethod.Post, action) { Content = hasFiles ? Multipart() : new FormUrlEncodedContent(Texts) };
    }

    private IEnumerable<KeyValuePair<string, string>> Texts =>
        fields.Where(entry => entry.Value is string).Select(entry => KeyValuePair.Create(entry.Key, (string)entry.Value));

    private MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (value is not Upload file)
            {
                content.Add(new StringContent((string)value), $"\"{name}\"");
                continue;
            }
            var part = new ByteArrayContent(file.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.MediaType) } };
            content.Add(part, $"\"{name}\"", file.Name);
        }
        return content;
    }

    private void Read(IElement element)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } name) return;
        switch (element)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                if (box.IsChecked) Add(name, box.GetAttribute("value") ?? "on");
                break;
            case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" }:
                break;
            case IHtmlInputElement input:
                Add(name, input.Value ?? "");
                break;
            case IHtmlTextAreaElement area:
                Add(name, area.Value);
                break;
            case IHtmlSelectElement select:
                foreach (var option in Chosen(select)) Add(name, option.Value);
                break;
        }
    }

    /// <summary>A list that drops down shows its first line when none is chosen, and sends that.</summary>
    private static IEnumerable<IHtmlOptionElement> Chosen(IHtmlSelectElement select)
    {
        var chosen = select.Options.Where(option => option.HasAttribute("selected")).ToList();
        return chosen.Count > 0 || select.IsMultiple ? chosen : select.Options.Take(1);
    }

    private void Replace(string name, object? value)
    {
        var box = Elements.OfType<IHtmlInputElement>().FirstOrDefault(input => input.Type == "checkbox" && input.Name == name);
        if (box is not null && value is bool ticked)
        {
            var on = box.GetAttribute("value") ?? "on";
            fields.RemoveAll(field => field.Key == name && field.Value.Equals(on));
            if (ticked) fields.Insert(0, KeyValuePair.Create(name, (object)on));
            return;
        }
        fields.RemoveAll(field => field.Key == name);
        if (value is IEnumerable several and not string) foreach (var one in several) Add(name, one!);
        else if (value is not null) Add(name, value);
    }

    private void Add(string name, object value) => fields.Add(KeyValuePair.Create(name, value switch
    {
        string or Upload => value,
        bool yes => yes ? "true" : "false",
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    }));

    private static bool IsSubmit(IElement element) =>
        element is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" or "image" };
}
