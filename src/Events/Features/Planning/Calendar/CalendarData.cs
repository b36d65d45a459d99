using Events.Features.Planning.Calendar.Feeds;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Calendar;

public static class CalendarData
{
    extension(EventsDbContext db)
    {
        public DbSet<CalendarFeed> CalendarFeeds => db.Set<CalendarFeed>();
    }

    public static void Map(ModelBuilder model)
    {
        // For the sheet of a month: what begins before its end and not more than the longest event before its start.
        model.Entity<Event>().HasIndex(e => new { e.StartsAt, e.EndsAt });

        model.Entity<CalendarFeed>(feed =>
        {
            feed.ToTable("CalendarFeeds");
            feed.Property(f => f.SecretHash).HasMaxLength(64);
            feed.HasOne(f => f.User).WithMany().HasForeignKey(f => f.UserId);
            feed.HasIndex(f => f.UserId).IsUnique();
            feed.HasIndex(f => f.SecretHash).IsUnique();
        });
    }
}
