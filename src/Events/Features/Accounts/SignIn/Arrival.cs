using Events.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Accounts.SignIn;

/// <summary>Lets a person in, and leads to the form that was kept, to the page that was asked for, or to the desk.</summary>
public class Arrival(SignInManager<User> signIn, KeptForms keptForms)
{
    public async Task<IActionResult> EnterAsync(User user, string? returnUrl, string? kept = null)
    {
        await signIn.SignInAsync(user, isPersistent: false);
        return keptForms.Unwrap(kept) is { } form ? ExpiredFormFilter.Resume(form) : new SeeOther(Address(returnUrl));
    }

    /// <summary>An address of ours, whatever was asked for.</summary>
    public static string Address(string? asked) => RedirectHttpResult.IsLocalUrl(asked) ? asked : "/desk";
}
