using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Calendar;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Kinds;
using Events.Features.Planning.Partners;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.PublicPage;
using Events.Features.Planning.Series;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

public static class PlanningData
{
    extension(EventsDbContext db)
    {
        public DbSet<Event> Events => db.Set<Event>();

        /// <summary>The events whose page strangers may see who know its address.</summary>
        public IQueryable<Event> EventsWithPage => db.Events.Where(e => e.State != EventState.Draft && e.Visibility != EventVisibility.Internal);

        public DbSet<SeatPool> SeatPools => db.Set<SeatPool>();
        public DbSet<EventTask> EventTasks => db.Set<EventTask>();
        public DbSet<TaskDependency> TaskDependencies => db.Set<TaskDependency>();
        public DbSet<TaskEscalation> TaskEscalations => db.Set<TaskEscalation>();
        public DbSet<OwnPlaybook> OwnPlaybooks => db.Set<OwnPlaybook>();
        public DbSet<ReminderRule> ReminderRules => db.Set<ReminderRule>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Event>(@event =>
        {
            @event.ToTable("Events");
            @event.Property(e => e.Slug).HasMaxLength(80);
            @event.Property(e => e.Code).HasMaxLength(8);
            @event.Property(e => e.TimeZone).HasMaxLength(60);
            @event.ComplexProperty(e => e.Title);
            @event.ComplexProperty(e => e.Place);
            @event.ComplexProperty(e => e.Address);
            @event.ComplexProperty(e => e.Summary);
            @event.ComplexProperty(e => e.Description);
            @event.HasIndex(e => e.Slug).IsUnique().Refuses("ix_events_slug", PlanningErrors.SlugIsTaken, nameof(Event.Slug));
            @event.HasIndex(e => e.Code).IsUnique();
            @event.HasIndex(e => new { e.State, e.StartsAt });
            @event.HasIndex(e => new { e.UnitId, e.StartsAt });
            @event.HasOne(e => e.Unit).WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
            @event.HasOne(e => e.Lead).WithMany().HasForeignKey(e => e.LeadId).OnDelete(DeleteBehavior.Restrict);
            @event.HasOne(e => e.Seats).WithOne().HasForeignKey<Event>(e => e.SeatsId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<SeatPool>(pool => pool.ToTable("SeatPools", table =>
            table.RefusesUnless("ck_seat_pools_taken", "taken >= 0 AND (capacity IS NULL OR taken <= capacity + beyond)", PlanningErrors.CapacityBelowTaken, "Capacity")));

        model.Entity<EventTask>(task =>
        {
            task.ToTable("EventTasks");
            task.Ignore(t => t.WaitsFor).Ignore(t => t.StillAwaited);
            task.ComplexProperty(t => t.Title);
            task.ComplexProperty(t => t.Note);
            task.HasOne(t => t.Event).WithMany(e => e.Tasks).HasForeignKey(t => t.EventId);
            task.HasOne(t => t.Owner).WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne(t => t.DoneBy).WithMany().HasForeignKey(t => t.DoneById).OnDelete(DeleteBehavior.Restrict);
            task.HasIndex(t => new { t.OwnerId, t.DoneAt, t.DueOn });
            task.HasIndex(t => new { t.EventId, t.DueOn });
            task.HasIndex(t => new { t.DoneAt, t.DueOn });
        });

        model.Entity<TaskDependency>(dependency =>
        {
            dependency.ToTable("TaskDependencies");
            dependency.HasOne(d => d.Task).WithMany(t => t.Dependencies).HasForeignKey(d => d.TaskId);
            dependency.HasOne(d => d.Predecessor).WithMany().HasForeignKey(d => d.PredecessorId);
            dependency.HasIndex(d => new { d.TaskId, d.PredecessorId }).IsUnique();
        });

        model.Entity<TaskEscalation>(escalation =>
        {
            escalation.ToTable("TaskEscalations");
            // Nobody hears of it twice: the database decides.
            escalation.HasKey(e => new { e.TaskId, e.DueOn, e.Step, e.UserId });
            escalation.HasIndex(e => new { e.ToldOn, e.UserId });
            escalation.HasOne(e => e.Task).WithMany(t => t.Escalations).HasForeignKey(e => e.TaskId);
            escalation.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Restrict);
            // It stays when old mails are cleared away.
            escalation.HasOne(e => e.Mail).WithMany().HasForeignKey(e => e.MailId).OnDelete(DeleteBehavior.SetNull);
        });

        model.Entity<OwnPlaybook>(playbook =>
        {
            playbook.ToTable("Playbooks");
            playbook.ComplexProperty(p => p.Name);
            playbook.HasOne(p => p.Unit).WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
            playbook.HasIndex(p => new { p.UnitId, p.Kind });
        });

        model.Entity<ReminderRule>(rule =>
        {
            rule.ToTable("ReminderRules");
            rule.ComplexProperty(r => r.Name);
            rule.ComplexProperty(r => r.Subject);
            rule.ComplexProperty(r => r.Body);
            rule.HasOne(r => r.Event).WithMany(e => e.Reminders).HasForeignKey(r => r.EventId);
            rule.HasIndex(r => new { r.WrittenAt, r.DueAt });
            rule.Ignore(r => r.Due);
        });

        CalendarData.Map(model);
        AgendaData.Map(model);
        GuestsData.Map(model);
        PartnersData.Map(model);
        KindsData.Map(model);
        BudgetData.Map(model);
        SeriesData.Map(model);
        PublicPageData.Map(model);
    }
}
