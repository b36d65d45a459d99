using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Conflicts;

public static class ConflictsData
{
    extension(EventsDbContext db)
    {
        public DbSet<ConflictLook> ConflictLooks => db.Set<ConflictLook>();
    }

    public static void Map(ModelBuilder model) => model.Entity<ConflictLook>(look =>
    {
        look.ToTable("ConflictLooks");
        look.Property(l => l.Note).HasMaxLength(ConflictLook.NoteLength);
        look.HasIndex(l => new { l.EventId, l.ScanId, l.Kind }).IsUnique();
        look.HasOne<Planning.Event>().WithMany().HasForeignKey(l => l.EventId);
        look.HasOne(l => l.User).WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Restrict);
    });
}
