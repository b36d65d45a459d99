using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Sessions;

public static class SessionSignUpsData
{
    extension(EventsDbContext db)
    {
        public DbSet<SessionSignUp> SessionSignUps => db.Set<SessionSignUp>();
    }

    public static void Map(ModelBuilder model) => model.Entity<SessionSignUp>(signUp =>
    {
        signUp.ToTable("SessionSignUps");
        signUp.HasIndex(s => new { s.AttendeeId, s.SessionId }).IsUnique();
        signUp.HasIndex(s => s.SessionId);
        signUp.HasOne<Attendee>().WithMany(a => a.Sessions).HasForeignKey(s => s.AttendeeId);
        signUp.HasOne(s => s.Session).WithMany().HasForeignKey(s => s.SessionId);
    });
}
