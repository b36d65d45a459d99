using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

/// <summary>What a field says when it is wrong. One set of sentences for all forms, so that attributes need not carry them.</summary>
public class ValidationTexts : IValidationMetadataProvider
{
    private const string Missing = "Please fill this in.";
    private const string TooLong = "At most {1} characters, please.";
    private const string NotAnEmail = "This is not an e-mail address. Example: name@example.com";
    private const string OutOfRange = "Please give a number from {1} to {2}.";
    private const string Misspelt = "This is not written in the form that is expected.";
    private const string NotReadable = "This value cannot be read: please check it.";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is not null && attribute.ErrorMessageResourceName is null && attribute is not DataTypeAttribute) continue;
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => Missing,
                StringLengthAttribute => TooLong,
                EmailAddressAttribute => NotAnEmail,
                RangeAttribute => OutOfRange,
                RegularExpressionAttribute => Misspelt,
                _ => attribute.ErrorMessage,
            };
        }
    }

    public static void Apply(DefaultModelBindingMessageProvider messages, IStringLocalizer texts)
    {
        messages.SetValueMustNotBeNullAccessor(_ => texts[Missing]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts[Missing]);
        messages.SetMissingKeyOrValueAccessor(() => texts[Missing]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts[NotReadable]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts[NotReadable]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts[NotReadable]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts[NotReadable]);
        messages.SetValueIsInvalidAccessor(_ => texts[NotReadable]);
        messages.SetValueMustBeANumberAccessor(_ => texts[NotReadable]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts[NotReadable]);
    }
}
