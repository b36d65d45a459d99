using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Kinds;

public static class KindsData
{
    extension(EventsDbContext db)
    {
        public DbSet<DelegationLeg> DelegationLegs => db.Set<DelegationLeg>();
        public DbSet<FairHall> FairHalls => db.Set<FairHall>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Event>(@event =>
        {
            @event.ComplexProperty(e => e.Purpose);
            @event.Property(e => e.OnlineLink).HasMaxLength(VenueForm.LinkLength);
            @event.HasOne(e => e.Counterpart).WithMany().HasForeignKey(e => e.CounterpartId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DelegationLeg>(leg =>
        {
            leg.ToTable("DelegationLegs");
            leg.Ignore(l => l.Days);
            leg.Property(l => l.Country).HasMaxLength(2);
            leg.HasOne(l => l.Event).WithMany(e => e.Legs).HasForeignKey(l => l.EventId);
            leg.HasIndex(l => new { l.EventId, l.From });
        });
        model.Entity<FairHall>(hall =>
        {
            hall.ToTable("FairHalls");
            hall.ComplexProperty(h => h.Name);
            hall.HasOne(h => h.Event).WithMany().HasForeignKey(h => h.EventId);
            hall.HasIndex(h => new { h.EventId, h.Position });
        });
    }
}
