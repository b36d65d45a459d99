using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Forms;

public enum QuestionKind
{
    [Display(Name = "Short text")] Text,
    [Display(Name = "Long text")] LongText,
    [Display(Name = "One of several|question")] Choice,
    [Display(Name = "Any of several|question")] Choices,
    [Display(Name = "Yes or no")] YesNo,
    [Display(Name = "Day|question")] Date,
    [Display(Name = "Country")] Country,
    [Display(Name = "Phone number")] Phone,
    [Display(Name = "File|question")] File,
    [Display(Name = "Passport data")] Passport,
    [Display(Name = "Choice of sessions")] Sessions,
    [Display(Name = "Consent")] Consent,
}

public static class QuestionKinds
{
    extension(QuestionKind kind)
    {
        /// <summary>People pick from options that the organiser writes.</summary>
        public bool HasOptions => kind is QuestionKind.Choice or QuestionKind.Choices;

        /// <summary>Another question may be asked for some of its answers only.</summary>
        public bool CanDecide => kind.HasOptions || kind == QuestionKind.YesNo;

        /// <summary>The key of a question of which a form has one at most; null for all others.</summary>
        public string? OnlyKey => kind switch
        {
            QuestionKind.Passport => "passport",
            QuestionKind.Sessions => "sessions",
            _ => null,
        };
    }
}
