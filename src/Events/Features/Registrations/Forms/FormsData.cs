using Events.Features.Planning;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Forms.Files;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms;

public static class FormsData
{
    extension(EventsDbContext db)
    {
        public DbSet<FormVersion> FormVersions => db.Set<FormVersion>();
        public DbSet<Answer> Answers => db.Set<Answer>();
        public DbSet<UploadedFile> UploadedFiles => db.Set<UploadedFile>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<FormVersion>(form =>
        {
            form.ToTable("FormVersions");
            form.Ignore(f => f.InOrder);
            form.ComplexProperty(f => f.Asks);
            form.HasIndex(f => new { f.EventId, f.Number }).IsUnique();
            form.HasOne<Event>().WithMany().HasForeignKey(f => f.EventId);
            form.HasMany(f => f.Questions).WithOne().HasForeignKey(q => q.FormVersionId);
        });

        model.Entity<Question>(question =>
        {
            question.ToTable("Questions");
            question.Ignore(q => q.Categories);
            question.Ignore(q => q.OptionsInOrder);
            question.Property(q => q.Key).HasMaxLength(Question.KeyLength);
            question.Property(q => q.OnlyFor).HasMaxLength(200);
            question.Property(q => q.WhenKey).HasMaxLength(Question.KeyLength);
            question.Property(q => q.WhenAnswer).HasMaxLength(Question.KeyLength);
            question.ComplexProperty(q => q.Label);
            question.ComplexProperty(q => q.Hint);
            question.ComplexProperty(q => q.ConsentText);
            question.HasIndex(q => new { q.FormVersionId, q.Key }).IsUnique();
            question.HasMany(q => q.Options).WithOne().HasForeignKey(o => o.QuestionId);
        });

        model.Entity<QuestionOption>(option =>
        {
            option.ToTable("QuestionOptions");
            option.Property(o => o.Key).HasMaxLength(Question.KeyLength);
            option.ComplexProperty(o => o.Label);
            option.HasIndex(o => new { o.QuestionId, o.Key }).IsUnique();
        });

        model.Entity<Answer>(answer =>
        {
            answer.ToTable("Answers");
            answer.Property(a => a.QuestionKey).HasMaxLength(Question.KeyLength);
            answer.HasIndex(a => new { a.AttendeeId, a.QuestionKey }).IsUnique();
            answer.HasIndex(a => a.FormVersionId);
            answer.HasOne<Attendee>().WithMany(a => a.Answers).HasForeignKey(a => a.AttendeeId);
            answer.HasOne<FormVersion>().WithMany().HasForeignKey(a => a.FormVersionId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<UploadedFile>(file =>
        {
            file.ToTable("UploadedFiles");
            file.HasKey(f => f.Code);
            file.Property(f => f.Code).HasMaxLength(SecretCode.Length);
            file.Property(f => f.QuestionKey).HasMaxLength(Question.KeyLength);
            file.Property(f => f.Name).HasMaxLength(UploadedFile.NameLength);
            file.Property(f => f.MediaType).HasMaxLength(100);
            file.HasIndex(f => f.AttendeeId);
            // Those that belong to nobody are few.
            file.HasIndex(f => f.AddedAt).HasFilter("attendee_id IS NULL");
            file.HasOne<Event>().WithMany().HasForeignKey(f => f.EventId);
            file.HasOne<Attendee>().WithMany().HasForeignKey(f => f.AttendeeId);
        });
    }
}
