using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations;

/// <inheritdoc cref="PersonRules.TryEmail"/>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneEmailAttribute : ValidationAttribute
{
    public OneEmailAttribute() => ErrorMessage = "This is not an e-mail address. Example: name@example.com";

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || PersonRules.TryEmail(text, out _);
}

/// <inheritdoc cref="PersonRules.TryPhone"/>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PhoneDigitsAttribute : ValidationAttribute
{
    public PhoneDigitsAttribute() => ErrorMessage = "Please write the number in digits, at least five. Example: +86 138 1234 5678";

    public override bool IsValid(object? value) => value is not string text || PersonRules.TryPhone(text, out _);
}

/// <inheritdoc cref="PersonRules.TryLatin"/>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LatinLettersAttribute : ValidationAttribute
{
    public LatinLettersAttribute() => ErrorMessage = "Please use Latin letters only. Example: ZHANG Wei";

    public override bool IsValid(object? value) => value is not string text || PersonRules.TryLatin(text, out _);
}
