using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

public static class ImportsData
{
    extension(EventsDbContext db)
    {
        public DbSet<Import> Imports => db.Set<Import>();
        public DbSet<ImportFile> ImportFiles => db.Set<ImportFile>();
        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();
        public DbSet<ImportMapping> ImportMappings => db.Set<ImportMapping>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Import>(import =>
        {
            import.ToTable("Imports");
            import.Property(i => i.Kind).HasMaxLength(Import.KindLength);
            import.Property(i => i.FileName).HasMaxLength(200);
            import.Property(i => i.CreatedBy).HasMaxLength(200);
            import.Property(i => i.Choice).HasMaxLength(40);
            import.Ignore(i => i.Names);
            import.Ignore(i => i.Examples);
            import.Ignore(i => i.Columns);
            import.Ignore(i => i.Problem);
            import.HasOne(i => i.File).WithOne().HasForeignKey<ImportFile>(file => file.ImportId);
            import.HasIndex(i => new { i.Kind, i.ScopeId, i.Id });
            import.HasIndex(i => i.Stage);
        });

        model.Entity<ImportFile>(file =>
        {
            file.ToTable("ImportFiles");
            file.HasKey(f => f.ImportId);
            file.Property(f => f.ImportId).ValueGeneratedNever();
            file.Property(f => f.Kind).HasMaxLength(10);
        });

        model.Entity<ImportRow>(row =>
        {
            row.ToTable("ImportRows");
            row.HasKey(r => new { r.ImportId, r.Number });
            row.Ignore(r => r.Row);
            row.Ignore(r => r.Remarks);
            row.HasIndex(r => new { r.ImportId, r.State, r.Number });
            row.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId);
        });

        model.Entity<ImportMapping>(mapping =>
        {
            mapping.ToTable("ImportMappings");
            mapping.HasKey(m => new { m.Kind, m.Signature });
            mapping.Property(m => m.Kind).HasMaxLength(Import.KindLength);
            mapping.Property(m => m.Signature).HasMaxLength(64);
            mapping.Ignore(m => m.Columns);
        });
    }
}
