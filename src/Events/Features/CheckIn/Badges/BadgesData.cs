using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

public static class BadgesData
{
    extension(EventsDbContext db)
    {
        public DbSet<BadgeSetting> BadgeSettings => db.Set<BadgeSetting>();
        public DbSet<BadgePrint> BadgePrints => db.Set<BadgePrint>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<BadgeSetting>(setting =>
        {
            setting.ToTable("BadgeSettings");
            setting.HasIndex(s => s.EventId).IsUnique().Refuses("ix_badge_settings_event", CheckInErrors.BadgesAreSet);
            setting.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
        });

        model.Entity<BadgePrint>(print =>
        {
            print.ToTable("BadgePrints");
            print.HasKey(p => p.AttendeeId);
            print.Property(p => p.AttendeeId).ValueGeneratedNever();
            print.HasIndex(p => new { p.EventId, p.PrintedAt });
            print.HasOne(p => p.Attendee).WithMany().HasForeignKey(p => p.AttendeeId);
        });
    }
}
