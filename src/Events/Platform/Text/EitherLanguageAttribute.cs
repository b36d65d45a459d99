using System.ComponentModel.DataAnnotations;

namespace Events.Platform.Text;

/// <summary>A text in two languages of which one at least must be there. Its fields say so instead of “optional”.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EitherLanguageAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext context) => value is BilingualInput { IsEmpty: false }
        ? ValidationResult.Success
        : new ValidationResult(FormatErrorMessage(context.DisplayName), [nameof(BilingualInput.Zh)]);
}
