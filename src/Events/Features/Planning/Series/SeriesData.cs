using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series;

public static class SeriesData
{
    extension(EventsDbContext db)
    {
        public DbSet<EventSeries> EventSeries => db.Set<EventSeries>();
        public DbSet<Edition> Editions => db.Set<Edition>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<EventSeries>(series =>
        {
            series.ToTable("EventSeries");
            series.ComplexProperty(s => s.Name);
            series.Property(s => s.Note).HasMaxLength(2000);
            series.HasOne(s => s.Unit).WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
            series.HasIndex(s => s.UnitId);
        });

        model.Entity<Edition>(edition =>
        {
            edition.ToTable("Editions");
            edition.HasOne(e => e.Event).WithMany().HasForeignKey(e => e.EventId);
            edition.HasOne(e => e.Series).WithMany().HasForeignKey(e => e.SeriesId).OnDelete(DeleteBehavior.Restrict);
            edition.HasIndex(e => e.EventId).IsUnique().Refuses("ix_editions_event", SeriesErrors.IsAnEdition);
            edition.HasIndex(e => new { e.SeriesId, e.Number }).IsUnique().Refuses("ix_editions_number", SeriesErrors.EditionIsTaken, nameof(Edition.Number));
        });
    }
}
