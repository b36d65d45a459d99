using Events.Features.Planning.Guests.Seating;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests;

public static class GuestsData
{
    extension(EventsDbContext db)
    {
        public DbSet<GuestOfHonour> GuestsOfHonour => db.Set<GuestOfHonour>();
        public DbSet<SeatingTable> SeatingTables => db.Set<SeatingTable>();
        public DbSet<Seat> SeatsAtTables => db.Set<Seat>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<GuestOfHonour>(guest =>
        {
            guest.ToTable("GuestsOfHonour");
            guest.ComplexProperty(g => g.Name);
            guest.ComplexProperty(g => g.Title);
            guest.ComplexProperty(g => g.Organisation);
            guest.ComplexProperty(g => g.Greeting);
            guest.ComplexProperty(g => g.Deputy);
            guest.Property(g => g.InterpreterName).HasMaxLength(200);
            guest.Property(g => g.InterpreterLanguage).HasMaxLength(100);
            guest.Property(g => g.Gift).HasMaxLength(200);
            guest.Property(g => g.GiftValue).HasPrecision(12, 2);
            guest.Property(g => g.GiftNote).HasMaxLength(500);
            guest.Property(g => g.MetAt).HasMaxLength(200);
            guest.Property(g => g.Remark).HasMaxLength(2000);
            guest.HasOne<Event>().WithMany().HasForeignKey(g => g.EventId);
            guest.HasOne(g => g.Contact).WithMany().HasForeignKey(g => g.ContactId).OnDelete(DeleteBehavior.SetNull);
            guest.HasOne(g => g.ReceivedBy).WithMany().HasForeignKey(g => g.ReceivedById).OnDelete(DeleteBehavior.Restrict);
            guest.HasIndex(g => new { g.EventId, g.Side, g.Rank });
        });

        model.Entity<SeatingTable>(table =>
        {
            table.ToTable("SeatingTables");
            table.ComplexProperty(t => t.Name);
            table.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
            table.HasIndex(t => t.EventId);
        });

        model.Entity<Seat>(seat =>
        {
            seat.ToTable("Seats");
            seat.HasOne(s => s.Table).WithMany(t => t.Seats).HasForeignKey(s => s.TableId);
            seat.HasOne(s => s.Guest).WithOne(g => g.Seat).HasForeignKey<Seat>(s => s.GuestId).OnDelete(DeleteBehavior.SetNull);
            seat.HasIndex(s => new { s.TableId, s.Row, s.Number }).IsUnique().Refuses("ix_seats_place", GuestErrors.SeatIsTaken);
            seat.HasIndex(s => s.GuestId).IsUnique().Refuses("ix_seats_guest", GuestErrors.HasASeat);
        });
    }
}
