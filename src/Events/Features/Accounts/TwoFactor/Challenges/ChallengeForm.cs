namespace Events.Features.Accounts.TwoFactor.Challenges;

public class ChallengeForm : CodeForm
{
    public string? ReturnUrl { get; set; }

    /// <inheritdoc cref="SignIn.SignInForm.Kept"/>
    public string? Kept { get; set; }
}
