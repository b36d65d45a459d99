namespace Events.Platform.Security;

/// <summary>The policies that the platform's own pages ask for. The Accounts feature says who fulfils them.</summary>
public static class Policies
{
    /// <summary>Users, units, settings, and the inside of the job engine.</summary>
    public const string Administer = "Accounts.Administer";

    /// <summary>The daily work at the desk. Pages that ask for it let the feature whose rows they touch decide the rest.</summary>
    public const string Work = "Accounts.Work";
}
