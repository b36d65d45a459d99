using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Tests.Platform.Text;

public class TemplateFieldsTests
{
    private static readonly TemplateFields Fields = new("event.title", "tasks", "title");

    [Theory]
    [InlineData("Without any")]
    [InlineData("{{event.title}} and {{ event.title }}")]
    [InlineData("{{#each tasks}}- {{title}}{{else}}none{{/each}}")]
    [InlineData("{{#if event.title}}x{{/if}}{{#unless tasks}}y{{/unless}}")]
    [InlineData("single {braces} and }}")]
    public void Known_fields_pass(string template) => Fields.Check(template, "Body");

    [Theory]
    [InlineData("{{event.nme}}", "event.nme")]
    [InlineData("{{#each people}}{{/each}}", "#each people")]
    [InlineData("{{{event.title}}}", "{event.title")]
    [InlineData("{{> self}}", "> self")]
    [InlineData("{{lookup event 'title'}}", "lookup event 'title'")]
    [InlineData("{{#if}}x{{/if}}", "#if")]
    [InlineData("{{}}", "")]
    public void Anything_else_is_refused_by_name(string template, string name)
    {
        var refused = Assert.Throws<Refused>(() => Fields.Check(template, "Body"));
        Assert.Equal((TemplateErrors.NoSuchField, "Body"), (refused.Refusal, refused.Field));
        Assert.Equal(name, Assert.Single(refused.Arguments));
    }

    [Theory]
    [InlineData("{{event.title")]
    [InlineData("{{event.title}")]
    [InlineData("{{#each tasks}}{{title}}")]
    [InlineData("{{title}}{{/each}}")]
    [InlineData("{{#if event.title}}{{#each tasks}}{{/if}}{{/each}}")]
    public void Braces_that_do_not_match_are_refused(string template)
    {
        var refused = Assert.Throws<Refused>(() => Fields.Check(template, "Body"));
        Assert.Equal((TemplateErrors.IsNotWellFormed, "Body"), (refused.Refusal, refused.Field));
    }
}
