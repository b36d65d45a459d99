namespace Events.Features.Accounts;

/// <summary>The sets of roles that policies ask for, each named by what its people do.</summary>
public static class Roles
{
    /// <summary>Those who plan events and answer for them.</summary>
    public static string[] OfPlanning => [nameof(Role.Organiser), nameof(Role.Administrator)];

    /// <summary>Those who do the daily work.</summary>
    public static string[] OfWork => [nameof(Role.Staff), .. OfPlanning];

    /// <summary>Everybody of the house; a partner's people see their own lists alone.</summary>
    public static string[] OfDesk => [nameof(Role.Viewer), .. OfWork];
}
