using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

public static class CheckInData
{
    extension(EventsDbContext db)
    {
        public DbSet<Gate> Gates => db.Set<Gate>();
        public DbSet<Scan> Scans => db.Set<Scan>();
        public DbSet<Admission> Admissions => db.Set<Admission>();
    }

    extension(IQueryable<Scan> scans)
    {
        /// <summary>With all that is told of a scan.</summary>
        public IQueryable<Scan> Told() => scans
            .Include(scan => scan.Gate.Event).Include(scan => scan.Gate.Session).Include(scan => scan.SinceGate).Include(scan => scan.OtherEvent)
            .Include(scan => scan.Attendee).Include(scan => scan.User).Include(scan => scan.Device).AsNoTrackingWithIdentityResolution();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Gate>(gate =>
        {
            gate.ToTable("Gates");
            gate.ComplexProperty(g => g.Name);
            gate.Ignore(g => g.Categories);
            gate.Property(g => g.OnlyFor).HasMaxLength(200).HasDefaultValue("");
            gate.Property(g => g.Ways).HasDefaultValue(Ways.Both);
            gate.HasOne(g => g.Session).WithMany().HasForeignKey(g => g.SessionId).OnDelete(DeleteBehavior.SetNull);
            gate.HasIndex(g => g.DefaultOf).IsUnique();
            gate.HasOne(g => g.Event).WithMany().HasForeignKey(g => g.EventId);
        });

        model.Entity<Scan>(scan =>
        {
            scan.ToTable("Scans");
            scan.Property(s => s.Id).ValueGeneratedNever();
            scan.Ignore(s => s.OverrideIsDenied);
            // It is reckoned once, when it is first asked for.
            scan.Property(s => s.PassedAt).UsePropertyAccessMode(PropertyAccessMode.Property);
            scan.Property(s => s.Override).HasMaxLength(Scan.OverrideLength);
            scan.Property(s => s.GuestName).HasMaxLength(Attendee.NameLength).HasDefaultValue("");
            scan.Property(s => s.GuestOrganisation).HasMaxLength(Attendee.OrganisationLength).HasDefaultValue("");
            scan.HasIndex(s => new { s.EventId, s.ReceivedAt });
            scan.HasOne(s => s.Gate).WithMany().HasForeignKey(s => s.GateId).OnDelete(DeleteBehavior.Restrict);
            scan.HasOne(s => s.SinceGate).WithMany().HasForeignKey(s => s.SinceGateId).OnDelete(DeleteBehavior.Restrict);
            scan.HasOne(s => s.OtherEvent).WithMany().HasForeignKey(s => s.OtherEventId).OnDelete(DeleteBehavior.Restrict);
            scan.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
            scan.HasOne(s => s.Attendee).WithMany().HasForeignKey(s => s.AttendeeId).OnDelete(DeleteBehavior.SetNull);
        });

        model.Entity<Admission>(admission =>
        {
            admission.ToTable("Admissions");
            admission.HasKey(a => new { a.AttendeeId, a.GateId });
            admission.HasIndex(a => new { a.EventId, a.At });
            admission.HasOne<Attendee>().WithMany().HasForeignKey(a => a.AttendeeId);
            admission.HasOne(a => a.Gate).WithMany().HasForeignKey(a => a.GateId).OnDelete(DeleteBehavior.Restrict);
        });

        Conflicts.ConflictsData.Map(model);
    }
}
