using Events.Features.Organisations.Duplicates;
using Events.Features.Organisations.History;
using Events.Features.Organisations.Lists;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations;

public static class OrganisationsData
{
    /// <summary>The indexes of lists leave out what was merged, as the lists do; else each row would have to be looked at.</summary>
    private const string Shown = "merged_into_id IS NULL";

    extension(EventsDbContext db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<Contact> Contacts => db.Set<Contact>();
        public DbSet<RankChange> RankChanges => db.Set<RankChange>();
        public DbSet<Interaction> Interactions => db.Set<Interaction>();
        public DbSet<SavedFilter> SavedFilters => db.Set<SavedFilter>();
        public DbSet<DuplicatePair> DuplicatePairs => db.Set<DuplicatePair>();
        public DbSet<OrganisationAlias> OrganisationAliases => db.Set<OrganisationAlias>();
        public DbSet<Merger> Mergers => db.Set<Merger>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("Organisations");
            organisation.Ignore(o => o.SearchText);
            organisation.HasOne(o => o.Words).WithOne().HasForeignKey<OrganisationWords>(words => words.OrganisationId);
            organisation.Navigation(o => o.Words).AutoInclude();
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
            organisation.Property(o => o.Website).HasMaxLength(Organisation.WebsiteLength);
            organisation.Property(o => o.Tags).HasMaxLength(Organisation.TagsLength);
            organisation.HasIndex(o => o.Code).IsUnique().Refuses("ix_organisations_code", OrganisationErrors.CodeIsTaken, nameof(Organisation.Code));
            organisation.HasIndex(o => o.SortZh).HasFilter(Shown);
            organisation.HasIndex(o => o.SortEn).HasFilter(Shown);
            organisation.HasIndex(o => new { o.Kind, o.SortZh }).HasFilter(Shown);
            organisation.HasIndex(o => new { o.Kind, o.SortEn }).HasFilter(Shown);
            organisation.HasIndex(o => o.NameKeyZh).HasFilter(Shown);
            organisation.HasIndex(o => o.NameKeyEn).HasFilter(Shown);
            organisation.HasIndex(o => o.Country).HasFilter(Shown);
            organisation.HasIndex(o => o.Email).HasFilter(Shown);
            organisation.HasIndex(o => o.Phone).HasFilter(Shown);
            organisation.HasIndex(o => o.Rank).HasFilter(Shown);
            organisation.HasOne(o => o.Parent).WithMany(o => o.Members).HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
            organisation.Property(o => o.WorkingLanguages).HasMaxLength(100);
            organisation.Property(o => o.NextStep).HasMaxLength(300);
            organisation.HasIndex(o => o.LastContactOn).HasFilter(Shown);
            organisation.HasIndex(o => new { o.UnitId, o.SortZh }).HasFilter(Shown);
            organisation.HasIndex(o => new { o.ReviewedFor, o.Kind }).HasFilter(Shown);
            organisation.HasQueryFilter(o => o.MergedIntoId == null);
            organisation.HasOne(o => o.Unit).WithMany().HasForeignKey(o => o.UnitId).OnDelete(DeleteBehavior.Restrict);
            organisation.HasMany(o => o.RankChanges).WithOne().HasForeignKey(change => change.OrganisationId);
            organisation.HasMany(o => o.IndustryRows).WithOne().HasForeignKey(row => row.OrganisationId);
        });

        MapHistory(model);
        MapDuplicates(model);

        model.Entity<OrganisationWords>(words =>
        {
            words.ToTable("OrganisationWords");
            words.HasKey(w => w.OrganisationId);
            words.Property(w => w.OrganisationId).ValueGeneratedNever();
        });

        model.Entity<ContactWords>(words =>
        {
            words.ToTable("ContactWords");
            words.HasKey(w => w.ContactId);
            words.Property(w => w.ContactId).ValueGeneratedNever();
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
            contact.Ignore(c => c.SearchText);
            contact.HasOne(c => c.Words).WithOne().HasForeignKey<ContactWords>(words => words.ContactId);
            contact.Navigation(c => c.Words).AutoInclude();
            contact.ComplexProperty(c => c.Name);
            contact.ComplexProperty(c => c.Title);
            contact.Property(c => c.Language).HasMaxLength(10);
            contact.Property(c => c.Email).HasMaxLength(320);
            contact.Property(c => c.MoreEmails).HasMaxLength(Contact.MoreEmailsLength);
            contact.Property(c => c.Phone).HasMaxLength(100);
            contact.Property(c => c.MorePhones).HasMaxLength(Contact.MorePhonesLength);
            contact.Property(c => c.Consent).HasDefaultValue(Consent.NotAsked);
            contact.HasIndex(c => c.Email);
            contact.HasIndex(c => c.Phone);
            contact.HasIndex(c => new { c.OrganisationId, c.LeftOn });
            contact.HasOne(c => c.Organisation).WithMany(o => o.Contacts).HasForeignKey(c => c.OrganisationId);
        });
    }

    private static void MapHistory(ModelBuilder model)
    {
        model.Entity<RankChange>(change =>
        {
            change.ToTable("RankChanges");
            change.Property(c => c.Rank).HasMaxLength(40);
        });

        model.Entity<Interaction>(interaction =>
        {
            interaction.ToTable("Interactions");
            interaction.Property(i => i.Text).HasMaxLength(Interaction.TextLength);
            interaction.HasIndex(i => new { i.OrganisationId, i.On });
            interaction.HasOne(i => i.Organisation).WithMany().HasForeignKey(i => i.OrganisationId);
            interaction.HasOne(i => i.By).WithMany().HasForeignKey(i => i.ById).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("SavedFilters");
            filter.Property(f => f.Name).HasMaxLength(SavedFilter.NameLength);
            filter.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLength);
            filter.HasIndex(f => new { f.UserId, f.Name }).IsUnique().Refuses("ix_saved_filters_name", OrganisationErrors.FilterNameIsTaken, nameof(SavedFilter.Name));
        });
    }

    private static void MapDuplicates(ModelBuilder model)
    {
        model.Entity<DuplicatePair>(pair =>
        {
            pair.ToTable("DuplicatePairs");
            pair.Property(p => p.Value).HasMaxLength(200);
            pair.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
            pair.HasOne(p => p.First).WithMany().HasForeignKey(p => p.FirstId);
            pair.HasOne(p => p.Second).WithMany().HasForeignKey(p => p.SecondId);
        });

        model.Entity<OrganisationAlias>(alias =>
        {
            alias.ToTable("OrganisationAliases");
            alias.HasKey(a => new { a.OrganisationId, a.NameKey });
            alias.Property(a => a.NameKey).HasMaxLength(Platform.Text.NameKey.Length);
            alias.HasIndex(a => a.NameKey);
            alias.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId);
        });

        model.Entity<Merger>(merger =>
        {
            merger.ToTable("Mergers");
            merger.HasOne(m => m.Kept).WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
            merger.Property(m => m.GoneCode).HasMaxLength(20);
            merger.Property(m => m.AliasesJson).HasDefaultValue("[]");
            merger.Property(m => m.StandingJson).HasDefaultValue("");
            merger.HasIndex(m => m.GoneId);
        });
    }
}
