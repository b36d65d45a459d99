using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace Events.Features.Accounts;

public static class RoleWords
{
    extension(IStringLocalizer texts)
    {
        /// <summary>The sentence that says what a role may do.</summary>
        public string Meaning(Role role) => texts[typeof(Role).GetField(role.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Description!];
    }
}
