using Events.Platform.Text;

namespace Events.Tests.Platform.Text;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("One **two** *three* `four`", "One two three four")]
    [InlineData("Your [own page](https://x.example/r/A_B) has it.", "Your own page <https://x.example/r/A_B> has it.")]
    [InlineData("Write to [us](mailto:a@x.example).", "Write to us <a@x.example>.")]
    [InlineData("See https://x.example/a or <a@x.example>.", "See https://x.example/a or a@x.example.")]
    [InlineData("[bad](javascript:alert(1)) and ![tracker](https://x.example/p.gif)", "bad and tracker")]
    [InlineData("First\nsecond\n\nthird", "First\nsecond\n\nthird")]
    [InlineData("- one\n- two\n  more\n\nafter", "- one\n- two\n  more\n\nafter")]
    [InlineData("1. one\n2. two\n   - deep", "1. one\n2. two\n   - deep")]
    [InlineData("# Head\n\n> said\n> again", "Head\n\n> said\n> again")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a · b\n1 · 2")]
    [InlineData("\\*no\\* star &amp; 1 < 2", "*no* star & 1 < 2")]
    [InlineData("", "")]
    public void Text_keeps_lists_and_addresses(string markdown, string expected) => Assert.Equal(expected, Markdown.Text(markdown).ReplaceLineEndings("\n"));
}
