using Events.Platform.Files;
using Events.Platform.Imports;
using Events.Platform.Mail;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

/// <summary>The platform's own tables.</summary>
public static class PlatformData
{
    extension(EventsDbContext db)
    {
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
        public DbSet<OutboxMail> OutboxMails => db.Set<OutboxMail>();
        public DbSet<ProtectionKey> ProtectionKeys => db.Set<ProtectionKey>();
    }

    public static void Map(ModelBuilder model)
    {
        ImportsData.Map(model);
        PicturesData.Map(model);
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("AuditEntries");
            entry.Property(e => e.Actor).HasMaxLength(200);
            entry.Property(e => e.Action).HasMaxLength(20);
            entry.Property(e => e.Subject).HasMaxLength(60);
            entry.HasIndex(e => new { e.Subject, e.SubjectId });
            entry.HasIndex(e => e.At);
        });

        model.Entity<OutboxMail>(mail =>
        {
            mail.ToTable("OutboxMails");
            mail.Property(m => m.Kind).HasMaxLength(80);
            mail.Property(m => m.ToAddress).HasMaxLength(320);
            mail.Property(m => m.ToName).HasMaxLength(200);
            mail.Property(m => m.Language).HasMaxLength(10);
            mail.Property(m => m.MessageId).HasMaxLength(200);
            mail.Property(m => m.Subject).HasMaxLength(500);
            mail.Property(m => m.LastError).HasMaxLength(1000);
            mail.HasIndex(m => new { m.State, m.NextTryAt });
            mail.HasIndex(m => m.CreatedAt);
            mail.HasIndex(m => m.SentAt);
            mail.HasIndex(m => m.MessageId).IsUnique();
        });

        model.Entity<ProtectionKey>(key =>
        {
            key.ToTable("ProtectionKeys");
            key.Property(k => k.FriendlyName).HasMaxLength(200);
        });
    }
}
