using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Partners;

public static class PartnersData
{
    extension(EventsDbContext db)
    {
        public DbSet<EventShare> EventShares => db.Set<EventShare>();
    }

    public static void Map(ModelBuilder model) => model.Entity<EventShare>(share =>
    {
        share.ToTable("EventShares");
        share.Property(s => s.Code).HasMaxLength(SecretCode.Length);
        share.HasIndex(s => new { s.EventId, s.UnitId }).IsUnique().Refuses("ix_event_shares_unit", PartnerErrors.HasAPartAlready, nameof(EventShare.UnitId));
        share.HasIndex(s => s.Code).IsUnique();
        share.HasOne(s => s.Event).WithMany(e => e.Shares).HasForeignKey(s => s.EventId);
        share.HasOne(s => s.Unit).WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        share.HasOne(s => s.Seats).WithOne().HasForeignKey<EventShare>(s => s.SeatsId).OnDelete(DeleteBehavior.Restrict);
    });
}
