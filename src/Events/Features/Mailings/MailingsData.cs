using Events.Features.Mailings.Letters;
using Events.Features.Mailings.Reminders;
using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings;

public static class MailingsData
{
    extension(EventsDbContext db)
    {
        public DbSet<ReminderDelivery> ReminderDeliveries => db.Set<ReminderDelivery>();
        public DbSet<EventLetter> EventLetters => db.Set<EventLetter>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<ReminderDelivery>(delivery =>
        {
            delivery.ToTable("ReminderDeliveries");
            // Nobody gets a reminder twice: the database decides.
            delivery.HasKey(d => new { d.RuleId, d.RecipientId });
            delivery.HasOne(d => d.Rule).WithMany().HasForeignKey(d => d.RuleId);
            // It stays when old mails are cleared away.
            delivery.HasOne(d => d.Mail).WithOne().HasForeignKey<ReminderDelivery>(d => d.MailId).OnDelete(DeleteBehavior.SetNull);
        });

        model.Entity<EventLetter>(letter =>
        {
            letter.ToTable("EventLetters");
            letter.ComplexProperty(l => l.Name);
            letter.ComplexProperty(l => l.Subject);
            letter.ComplexProperty(l => l.Body);
            letter.HasIndex(l => l.EventId);
            letter.HasOne<Event>().WithMany().HasForeignKey(l => l.EventId);
        });
    }
}
