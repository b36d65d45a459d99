using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations;

public static class OrganisationsData
{
    extension(EventsDbContext db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<Contact> Contacts => db.Set<Contact>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("Organisations");
            organisation.ComplexProperty(o => o.Name);
            organisation.Property(o => o.SortZh).HasMaxLength(Platform.Text.SortKey.Length);
            organisation.Property(o => o.SortEn).HasMaxLength(Platform.Text.SortKey.Length);
            organisation.Property(o => o.NameKeyZh).HasMaxLength(Platform.Text.NameKey.Length);
            organisation.Property(o => o.NameKeyEn).HasMaxLength(Platform.Text.NameKey.Length);
            organisation.Property(o => o.Code).HasMaxLength(20);
            organisation.Property(o => o.Country).HasMaxLength(2);
            organisation.Property(o => o.Rank).HasMaxLength(40);
            organisation.Property(o => o.IndustryCodes).HasMaxLength(2000);
            organisation.Property(o => o.Address).HasMaxLength(300);
            organisation.Property(o => o.Phone).HasMaxLength(100);
            organisation.Property(o => o.Email).HasMaxLength(320);
            organisation.Property(o => o.Website).HasMaxLength(300);
            organisation.Property(o => o.Tags).HasMaxLength(300);
            organisation.HasIndex(o => o.Code).IsUnique().Refuses("ix_organisations_code", OrganisationErrors.CodeIsTaken, nameof(Organisation.Code));
            organisation.HasIndex(o => o.SortZh);
            organisation.HasIndex(o => o.SortEn);
            organisation.HasIndex(o => new { o.Kind, o.SortZh });
            organisation.HasIndex(o => new { o.Kind, o.SortEn });
            organisation.HasIndex(o => o.NameKeyZh);
            organisation.HasIndex(o => o.NameKeyEn);
            organisation.HasIndex(o => o.Country);
            organisation.HasIndex(o => o.Rank);
            organisation.HasOne(o => o.Parent).WithMany(o => o.Members).HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
            organisation.HasMany(o => o.IndustryRows).WithOne().HasForeignKey(row => row.OrganisationId);
        });

        model.Entity<OrganisationIndustry>(row =>
        {
            row.ToTable("OrganisationIndustries");
            row.HasKey(r => new { r.OrganisationId, r.Industry });
            row.Property(r => r.Industry).HasMaxLength(40);
            row.HasIndex(r => r.Industry);
        });

        model.Entity<Contact>(contact =>
        {
            contact.ToTable("Contacts");
            contact.ComplexProperty(c => c.Name);
            contact.ComplexProperty(c => c.Title);
            contact.Property(c => c.Language).HasMaxLength(10);
            contact.Property(c => c.Email).HasMaxLength(320);
            contact.Property(c => c.MoreEmails).HasMaxLength(1000);
            contact.Property(c => c.Phone).HasMaxLength(100);
            contact.Property(c => c.MorePhones).HasMaxLength(400);
            contact.HasIndex(c => c.Email);
            contact.HasIndex(c => new { c.OrganisationId, c.LeftOn });
            contact.HasOne(c => c.Organisation).WithMany(o => o.Contacts).HasForeignKey(c => c.OrganisationId);
        });
    }
}
