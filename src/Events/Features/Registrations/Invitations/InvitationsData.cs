using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations;

public static class InvitationsData
{
    extension(EventsDbContext db)
    {
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<InvitationRules> InvitationRules => db.Set<InvitationRules>();
        public DbSet<InvitationReminder> InvitationReminders => db.Set<InvitationReminder>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("Invitations");
            invitation.ComplexProperty(i => i.Name);
            invitation.ComplexProperty(i => i.Title);
            invitation.ComplexProperty(i => i.Organisation);
            invitation.Property(i => i.OrganisationKey).HasMaxLength(Platform.Text.NameKey.Length);
            invitation.Property(i => i.Email).HasMaxLength(Attendee.EmailLength);
            invitation.Property(i => i.Country).HasMaxLength(2);
            invitation.Property(i => i.Language).HasMaxLength(10);
            invitation.Property(i => i.Secret).HasMaxLength(SecretCode.Length);
            invitation.Property(i => i.AnsweredBy).HasMaxLength(200);
            invitation.Property(i => i.AnswerNote).HasMaxLength(Invitation.NoteLength);
            invitation.Property(i => i.Reason).HasMaxLength(Invitation.NoteLength);
            invitation.HasIndex(i => i.Secret).IsUnique();
            // Who has no address may be invited beside others who have none.
            invitation.HasIndex(i => new { i.EventId, i.Email }).IsUnique().HasFilter("email <> ''").Refuses("ix_invitations_email", InvitationErrors.AddressIsInvited, nameof(Invitation.Email));
            invitation.HasIndex(i => new { i.EventId, i.ContactId }).IsUnique().Refuses("ix_invitations_contact", InvitationErrors.ContactIsInvited);
            invitation.HasIndex(i => new { i.EventId, i.State, i.Id });
            invitation.HasIndex(i => i.OrganisationKey);
            invitation.HasOne(i => i.Event).WithMany().HasForeignKey(i => i.EventId);
            invitation.HasOne(i => i.Contact).WithMany().HasForeignKey(i => i.ContactId).OnDelete(DeleteBehavior.SetNull);
            invitation.HasOne(i => i.Registration).WithMany().HasForeignKey(i => i.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<InvitationRules>(rules =>
        {
            rules.ToTable("InvitationRules");
            rules.ComplexProperty(r => r.Words);
            rules.HasIndex(r => r.EventId).IsUnique();
            rules.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        });

        model.Entity<InvitationReminder>(reminder =>
        {
            reminder.ToTable("InvitationReminders");
            reminder.HasKey(r => new { r.InvitationId, r.AnswerBy });
            reminder.HasOne<Invitation>().WithMany().HasForeignKey(r => r.InvitationId);
        });
    }
}
