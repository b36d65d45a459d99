using Microsoft.Extensions.Options;

namespace Events.Platform.Mail;

public static class MailSetup
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<MailTransports>();
        builder.Services.AddSingleton<MailSignal>();
        builder.Services.AddSingleton<MailPages>();
        builder.Services.AddScoped<Outbox>();
        builder.Services.AddScoped<MailComposers>();
        builder.Services.AddHostedService<PromptDelivery>();
        return builder;
    }
}

/// <summary>Opens the transport that the settings ask for.</summary>
public class MailTransports(IOptions<MailSettings> mail, IOptions<Settings> settings)
{
    public virtual IMailTransport Open()
    {
        var smtp = mail.Value.Smtp;
        if (string.IsNullOrEmpty(smtp.Host)) return new FolderTransport(settings.Value.Folder("mail"));
#if MAILKIT
        return new MailKit.MailKitTransport(smtp);
#else
        if (smtp.Security == SmtpSecurity.Tls)
            throw new InvalidOperationException("Mail:Smtp:Security is Tls, which needs the MailKit transport: start with ./run --mailkit, or use StartTls.");
        return new SmtpTransport(smtp);
#endif
    }
}
