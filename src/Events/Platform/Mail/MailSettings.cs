namespace Events.Platform.Mail;

/// <summary>Section <c>Mail</c>.</summary>
public class MailSettings
{
    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "events@localhost";

    /// <summary>At most so many mails a minute, over all recipients.</summary>
    public int PerMinute { get; set; } = 600;

    /// <summary>How many days the outbox keeps what has left.</summary>
    public int KeepDays { get; set; } = 400;

    public SmtpSettings Smtp { get; set; } = new();
}

/// <summary>Section <c>Mail:Smtp</c>; without a host, mails become .eml files in the data folder.</summary>
public class SmtpSettings
{
    public string? Host { get; set; }
    public int Port { get; set; } = 25;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>None, StartTls, or Tls from the first byte (port 465; needs the MailKit transport).</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.None;
}

public enum SmtpSecurity { None, StartTls, Tls }
