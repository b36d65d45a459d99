using Events.Features.Planning;
using Events.Features.Registrations.Groups;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

public static class RegistrationsData
{
    extension(EventsDbContext db)
    {
        public DbSet<Registration> Registrations => db.Set<Registration>();
        public DbSet<Attendee> Attendees => db.Set<Attendee>();
        public DbSet<TicketKey> TicketKeys => db.Set<TicketKey>();
        public DbSet<RegistrationGroup> RegistrationGroups => db.Set<RegistrationGroup>();
        public DbSet<RegistrationRules> RegistrationRules => db.Set<RegistrationRules>();
    }

    public static void Map(ModelBuilder model)
    {
        Forms.FormsData.Map(model);
        Forms.Sessions.SessionSignUpsData.Map(model);

        model.Entity<Registration>(registration =>
        {
            registration.ToTable("Registrations");
            registration.Property(r => r.Secret).HasMaxLength(SecretCode.Length);
            registration.Property(r => r.Language).HasMaxLength(10);
            registration.Property(r => r.DeclineReason).HasMaxLength(Registration.ReasonLength).HasDefaultValue("");
            registration.Property(r => r.Question).HasMaxLength(Registration.ReasonLength).HasDefaultValue("");
            registration.Property(r => r.Reply).HasMaxLength(Registration.ReasonLength).HasDefaultValue("");
            registration.HasIndex(r => r.Secret).IsUnique();
            registration.HasIndex(r => new { r.EventId, r.State, r.WaitingSince });
            registration.Property(r => r.Changes).HasMaxLength(Registration.ChangesLength).HasDefaultValue("");
            registration.HasIndex(r => new { r.EventId, r.ReviewSince }).HasFilter("review_since IS NOT NULL");
            registration.HasIndex(r => r.ReplacesId).IsUnique();
            registration.HasOne<Registration>().WithMany().HasForeignKey(r => r.ReplacesId).OnDelete(DeleteBehavior.SetNull);
            registration.HasOne(r => r.Group).WithMany(group => group.Registrations).HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Restrict);
            // Offers are few; all others stay out of it.
            registration.HasIndex(r => r.OfferedUntil).HasFilter("state = 'Offered'");
            registration.HasIndex(r => new { r.EventId, r.PartnerUnitId });
            registration.HasOne(r => r.PartnerUnit).WithMany().HasForeignKey(r => r.PartnerUnitId).OnDelete(DeleteBehavior.Restrict);
            registration.HasOne(r => r.Event).WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<Attendee>(attendee =>
        {
            attendee.ToTable("Attendees");
            attendee.Property(a => a.Name).HasMaxLength(Attendee.NameLength);
            attendee.Property(a => a.LatinName).HasMaxLength(Attendee.NameLength);
            attendee.Property(a => a.Email).HasMaxLength(Attendee.EmailLength);
            attendee.Property(a => a.EmailOnce).HasMaxLength(Attendee.EmailLength);
            attendee.Property(a => a.Phone).HasMaxLength(Attendee.PhoneLength);
            attendee.Property(a => a.Organisation).HasMaxLength(Attendee.OrganisationLength);
            attendee.Property(a => a.OrganisationKey).HasMaxLength(Platform.Text.NameKey.Length);
            attendee.HasIndex(a => a.OrganisationKey);
            attendee.Property(a => a.JobTitle).HasMaxLength(Attendee.JobTitleLength);
            attendee.Property(a => a.Country).HasMaxLength(2);
            attendee.Property(a => a.Diet).HasMaxLength(Attendee.DietLength);
            attendee.Property(a => a.DoorNote).HasMaxLength(Attendee.DoorNoteLength).HasDefaultValue("");
            attendee.Property(a => a.State).HasDefaultValue(RegistrationState.Confirmed);
            attendee.Property(a => a.TicketCode).HasMaxLength(SecretCode.Length);
            attendee.HasIndex(a => a.TicketCode).IsUnique();
            attendee.HasIndex(a => new { a.EventId, a.EmailOnce }).IsUnique()
                .Refuses("ix_attendees_email_once", RegistrationErrors.EmailIsRegistered, nameof(Attendee.Email));
            attendee.HasIndex(a => new { a.EventId, a.State, a.Name, a.Id });
            attendee.HasIndex(a => new { a.EventId, a.State, a.ArrivedAt });
            attendee.HasOne(a => a.Registration).WithMany(r => r.Attendees).HasForeignKey(a => a.RegistrationId);
            attendee.HasOne(a => a.Event).WithMany().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<RegistrationGroup>(group =>
        {
            group.ToTable("RegistrationGroups");
            group.Ignore(g => g.Places);
            group.Property(g => g.Secret).HasMaxLength(SecretCode.Length);
            group.Property(g => g.JoinCode).HasMaxLength(SecretCode.Length);
            group.Property(g => g.Name).HasMaxLength(RegistrationGroup.NameLength);
            group.Property(g => g.ManagerName).HasMaxLength(Attendee.NameLength);
            group.Property(g => g.ManagerEmail).HasMaxLength(Attendee.EmailLength);
            group.Property(g => g.ManagerPhone).HasMaxLength(Attendee.PhoneLength);
            group.Property(g => g.Language).HasMaxLength(10);
            group.HasIndex(g => g.Secret).IsUnique();
            group.HasIndex(g => g.JoinCode).IsUnique();
            group.HasIndex(g => new { g.EventId, g.Name });
            group.HasOne(g => g.Event).WithMany().HasForeignKey(g => g.EventId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<RegistrationRules>(rules =>
        {
            rules.ToTable("RegistrationRules");
            rules.HasIndex(r => r.EventId).IsUnique();
            rules.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
            rules.HasMany(r => r.Categories).WithOne().HasForeignKey(c => c.RulesId);
        });

        model.Entity<CategoryRules>(category =>
        {
            category.ToTable("CategoryRules");
            category.HasIndex(c => new { c.RulesId, c.Category }).IsUnique();
            category.ComplexProperty(c => c.Note);
            category.HasOne(c => c.Seats).WithMany().HasForeignKey(c => c.SeatsId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<TicketKey>(key =>
        {
            key.ToTable("TicketKeys");
            key.HasKey(k => k.EventId);
            key.Property(k => k.EventId).ValueGeneratedNever();
        });

        Invitations.InvitationsData.Map(model);
        Fees.FeesData.Map(model);
    }
}
