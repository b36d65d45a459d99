using Microsoft.Extensions.Localization;

namespace Events.Features.Planning;

/// <summary>“3 days before the start”, as the lines of a playbook say when they fall due.</summary>
public static class AnchorWords
{
    extension(IStringLocalizer texts)
    {
        public string Of(Anchor anchor, int days)
        {
            var from = texts[anchor switch { Anchor.Start => "the start|anchor", Anchor.End => "the end|anchor", _ => "the close of registration|anchor" }].Value;
            return days switch
            {
                0 => texts["on the day of {0}", from],
                -1 => texts["1 day before {0}", from],
                1 => texts["1 day after {0}", from],
                < 0 => texts["{0} days before {1}", -days, from],
                _ => texts["{0} days after {1}", days, from],
            };
        }
    }
}
