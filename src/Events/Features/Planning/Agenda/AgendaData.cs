using Events.Platform.Data;
using Events.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda;

public static class AgendaData
{
    extension(EventsDbContext db)
    {
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<Room> Rooms => db.Set<Room>();
        public DbSet<SessionSpeaker> SessionSpeakers => db.Set<SessionSpeaker>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Room>(room =>
        {
            room.ToTable("Rooms");
            room.ComplexProperty(r => r.Name);
            room.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
            room.HasIndex(r => new { r.EventId, r.Position });
        });

        model.Entity<Session>(session =>
        {
            session.ToTable("Sessions");
            session.ComplexProperty(s => s.Title);
            session.ComplexProperty(s => s.Summary);
            session.HasOne(s => s.Event).WithMany().HasForeignKey(s => s.EventId);
            session.HasOne(s => s.Room).WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
            session.HasOne(s => s.Seats).WithOne().HasForeignKey<Session>(s => s.SeatsId).OnDelete(DeleteBehavior.Restrict);
            session.HasIndex(s => new { s.EventId, s.StartMinute });
        });

        model.Entity<SessionSpeaker>(speaker =>
        {
            speaker.ToTable("SessionSpeakers");
            speaker.ComplexProperty(s => s.Name);
            speaker.ComplexProperty(s => s.Title);
            speaker.ComplexProperty(s => s.Organisation);
            speaker.HasOne(s => s.Session).WithMany(s => s.Speakers).HasForeignKey(s => s.SessionId);
            speaker.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
            speaker.HasOne(s => s.Contact).WithMany().HasForeignKey(s => s.ContactId).OnDelete(DeleteBehavior.SetNull);
            speaker.HasOne<Picture>().WithMany().HasForeignKey(s => s.Picture).OnDelete(DeleteBehavior.SetNull);
            speaker.HasIndex(s => new { s.SessionId, s.Position });
        });
    }
}
