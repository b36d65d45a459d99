using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

/// <summary>
/// One field of a form: label, input, error, hint, tied together for screen readers. The kind of input follows from the property's type
/// and its <see cref="DataTypeAttribute"/>; <c>items</c> makes it a choice. Other attributes go to the input.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public class FieldTagHelper(IHtmlGenerator html, IStringLocalizer texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Replaces the property's display name; translated already.</summary>
    public string? Label { get; set; }

    /// <summary>Why it is asked or how to fill it in; translated already.</summary>
    public string? Hint { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether it must be filled in, where the property's own attribute does not tell.</summary>
    public bool? Required { get; set; }

    /// <summary>A narrow input, for numbers and codes.</summary>
    public bool Short { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.HttpContext.LabelField(name, Words);
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        var hasError = ViewContext.ViewData.ModelState.GetFieldValidationState(For.Name) == ModelValidationState.Invalid;
        if (hasError) attributes["aria-invalid"] = "true";
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", hasError ? id + "-error" : null }.OfType<string>());
        if (described.Length > 0) attributes["aria-describedby"] = described;
        attributes["id"] = id;
        if (IsRequired) attributes["required"] = "required";

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Short ? "field field-short" : "field");
        if (IsYesNo) AppendCheck(output.Content, id, attributes);
        else
        {
            output.Content.AppendHtml(LabelFor(id));
            output.Content.AppendHtml(Input(attributes));
        }
        AppendError(output.Content, id, hasError);
        AppendHint(output.Content, id);
    }

    private string Words => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName!;

    private bool IsYesNo => For.Metadata.UnderlyingOrModelType == typeof(bool);

    private bool IsRequired => Required ?? (IsNeverEmpty || For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any());

    /// <summary>A choice without a blank one, or a number or day that the form cannot do without: neither may be called optional.</summary>
    private bool IsNeverEmpty => Items is null ? !For.Metadata.IsReferenceOrNullableType : Items.All(item => item is not { Value: "" } and not { Value: null, Text: "" });

    /// <summary>Whether the field or its twin in the other language must be filled in.</summary>
    private bool IsOneOfTwo => For.Name.LastIndexOf('.') is > 0 and var dot && PropertyOf(For.Name[..dot])?.ValidatorMetadata.OfType<EitherLanguageAttribute>().Any() == true;

    private ModelMetadata? PropertyOf(string path) =>
        path.Split('.').Aggregate((ModelMetadata?)ViewContext.ViewData.ModelMetadata, (owner, name) => owner?.Properties[name]);

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Words);
        if (IsRequired) return label;
        var optional = new TagBuilder("span");
        optional.AddCssClass("optional");
        optional.InnerHtml.Append(IsOneOfTwo ? texts["at least one language"] : texts["optional"]);
        label.InnerHtml.Append(" ").AppendHtml(optional);
        return label;
    }

    private void AppendHint(TagHelperContent content, string id)
    {
        if (Hint is null) return;
        var hint = new TagBuilder("p");
        hint.AddCssClass("hint");
        hint.Attributes["id"] = id + "-hint";
        hint.InnerHtml.Append(Hint);
        content.AppendHtml(hint);
    }

    private TagBuilder Input(Dictionary<string, object> attributes)
    {
        var maximum = For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;
        if (Items is not null)
        {
            attributes["class"] = "form-select";
            return html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items, false, attributes);
        }
        attributes["class"] = "form-control";
        if (maximum is not null) attributes["maxlength"] = maximum;
        var type = For.Metadata.DataTypeName;
        if (type == nameof(DataType.MultilineText)) return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, 6, 0, attributes);
        if (type == nameof(DataType.Upload)) return File(attributes);
        if (type == nameof(DataType.Password)) return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes);

        attributes.TryAdd("type", For.Metadata.UnderlyingOrModelType switch
        {
            _ when type == nameof(DataType.EmailAddress) => "email",
            _ when type == nameof(DataType.PhoneNumber) => "tel",
            _ when type == nameof(DataType.Url) => "url",
            var number when number == typeof(int) || number == typeof(long) || number == typeof(decimal) => "number",
            var day when day == typeof(DateOnly) => "date",
            var moment when moment == typeof(DateTime) => "datetime-local",
            var time when time == typeof(TimeOnly) => "time",
            _ => "text",
        });
        var format = attributes["type"] switch { "datetime-local" => "{0:yyyy-MM-ddTHH:mm}", "date" => "{0:yyyy-MM-dd}", "time" => "{0:HH:mm}", _ => null };
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, attributes);
    }

    private TagBuilder File(Dictionary<string, object> attributes)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (name, value) in attributes) input.MergeAttribute(name, value.ToString());
        input.MergeAttribute("type", "file");
        input.MergeAttribute("name", ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));
        return input;
    }

    private void AppendCheck(TagHelperContent content, string id, Dictionary<string, object> attributes)
    {
        attributes["class"] = "form-check-input";
        attributes.Remove("required");
        var label = new TagBuilder("label");
        label.AddCssClass("form-check");
        label.InnerHtml.AppendHtml(html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes));
        var words = new TagBuilder("span");
        words.AddCssClass("form-check-label");
        words.InnerHtml.Append(Words);
        label.InnerHtml.AppendHtml(words);
        content.AppendHtml(label);
        content.AppendHtml(html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name));
    }

    private void AppendError(TagHelperContent content, string id, bool hasError)
    {
        if (!hasError) return;
        var error = html.GenerateValidationMessage(ViewContext, For.ModelExplorer, For.Name, null, "p", new { @class = "error", id = id + "-error" });
        content.AppendHtml(error);
    }
}
