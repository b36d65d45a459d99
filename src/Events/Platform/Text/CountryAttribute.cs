using System.ComponentModel.DataAnnotations;

namespace Events.Platform.Text;

/// <summary>The field holds the code of a country. Whether it may be empty is another rule.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountryAttribute : ValidationAttribute
{
    public CountryAttribute() => ErrorMessage = "Please choose a country from the list.";

    public override bool IsValid(object? value) => value is not string { Length: > 0 } code || Countries.All.ContainsKey(code);
}
