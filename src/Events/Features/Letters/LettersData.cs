using Events.Features.Letters.Passports;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters;

public static class LettersData
{
    extension(EventsDbContext db)
    {
        public DbSet<VisaLetter> VisaLetters => db.Set<VisaLetter>();
        public DbSet<GivenPassport> GivenPassports => db.Set<GivenPassport>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<VisaLetter>(letter =>
        {
            letter.ToTable("VisaLetters");
            letter.Property(l => l.Number).HasMaxLength(40);
            letter.Property(l => l.Code).HasMaxLength(SecretCode.Length);
            letter.Property(l => l.FullName).HasMaxLength(200);
            letter.Property(l => l.NativeName).HasMaxLength(200);
            letter.Property(l => l.Nationality).HasMaxLength(2);
            letter.Property(l => l.Organisation).HasMaxLength(300);
            letter.Property(l => l.JobTitle).HasMaxLength(200);
            letter.Property(l => l.TimeZone).HasMaxLength(60);
            letter.Property(l => l.PassportTail).HasMaxLength(3);
            letter.Property(l => l.RevocationReason).HasMaxLength(300);
            letter.ComplexProperty(l => l.EventTitle);
            letter.ComplexProperty(l => l.EventPlace);
            letter.ComplexProperty(l => l.Signatory);
            letter.ComplexProperty(l => l.SignatoryTitle);
            letter.HasIndex(l => l.Number).IsUnique().Refuses("ix_visa_letters_number", LetterErrors.NumberIsTaken);
            letter.HasIndex(l => l.Code).IsUnique();
            // One letter that counts; revoked ones stay on record beside it.
            letter.HasIndex(l => l.AttendeeId).IsUnique().HasFilter("revoked_at IS NULL")
                .Refuses("ix_visa_letters_one_per_attendee", LetterErrors.HasOneAlready);
            letter.HasIndex(l => new { l.EventId, l.IssuedAt });
            letter.HasOne(l => l.Event).WithMany().HasForeignKey(l => l.EventId).OnDelete(DeleteBehavior.Restrict);
            letter.HasOne(l => l.Attendee).WithMany().HasForeignKey(l => l.AttendeeId).OnDelete(DeleteBehavior.Restrict);
            letter.HasOne(l => l.Unit).WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
            letter.HasOne(l => l.IssuedBy).WithMany().HasForeignKey(l => l.IssuedById).OnDelete(DeleteBehavior.Restrict);
            letter.HasOne(l => l.RevokedBy).WithMany().HasForeignKey(l => l.RevokedById).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<GivenPassport>(given =>
        {
            given.ToTable("GivenPassports");
            given.HasIndex(g => g.AttendeeId).IsUnique();
            given.HasIndex(g => g.EventId);
            given.HasOne(g => g.Attendee).WithMany().HasForeignKey(g => g.AttendeeId);
            given.HasOne(g => g.Event).WithMany().HasForeignKey(g => g.EventId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<LetterCounter>(counter =>
        {
            counter.ToTable("LetterCounters");
            counter.HasKey(c => new { c.UnitId, c.Year });
            counter.HasOne<Accounts.Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
