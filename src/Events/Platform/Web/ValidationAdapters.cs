using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

/// <summary>Lets our own validation attributes speak the language of the page; the framework translates for those alone that it knows.</summary>
public class ValidationAdapters : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider known = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        known.GetAttributeAdapter(attribute, stringLocalizer) ?? new OwnAdapter(attribute, stringLocalizer);

    private sealed class OwnAdapter(ValidationAttribute attribute, IStringLocalizer? texts) : AttributeAdapterBase<ValidationAttribute>(attribute, texts)
    {
        /// <summary>Nothing is checked in the browser.</summary>
        public override void AddValidation(ClientModelValidationContext context)
        {
        }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());
    }
}
