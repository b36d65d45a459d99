using Events.Features.Planning;
using Events.Features.Planning.Budget;
using Events.Features.Registrations.Fees.Statements;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

public static class FeesData
{
    extension(EventsDbContext db)
    {
        public DbSet<FeeRules> FeeRules => db.Set<FeeRules>();
        public DbSet<FeeDue> FeeDues => db.Set<FeeDue>();
        public DbSet<FeeReminder> FeeReminders => db.Set<FeeReminder>();
        public DbSet<StatementLine> StatementLines => db.Set<StatementLine>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<FeeRules>(rules =>
        {
            rules.ToTable("FeeRules");
            rules.ComplexProperty(r => r.Payee);
            rules.ComplexProperty(r => r.Bank);
            rules.Property(r => r.Account).HasMaxLength(Fees.FeeRules.AccountLength);
            rules.Property(r => r.Currency).HasMaxLength(3);
            rules.Property(r => r.Rate).HasConversion<Millionths>();
            rules.HasIndex(r => r.EventId).IsUnique();
            rules.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
            rules.HasMany(r => r.Categories).WithOne().HasForeignKey(fee => fee.RulesId);
        });

        model.Entity<CategoryFee>(fee =>
        {
            fee.ToTable("CategoryFees");
            fee.Property(f => f.Amount).HasConversion<Hundredths>();
            fee.HasIndex(f => new { f.RulesId, f.Category }).IsUnique();
        });

        model.Entity<FeeDue>(due =>
        {
            due.ToTable("FeeDues");
            due.Property(d => d.Amount).HasConversion<Hundredths>();
            due.Property(d => d.Rate).HasConversion<Millionths>();
            due.Property(d => d.Currency).HasMaxLength(3);
            due.Property(d => d.Reference).HasMaxLength(FeeReference.Length);
            due.Property(d => d.PaidBy).HasMaxLength(200);
            due.Property(d => d.PaidNote).HasMaxLength(FeeDue.NoteLength);
            due.Property(d => d.WaivedBy).HasMaxLength(200);
            due.Property(d => d.WaiveReason).HasMaxLength(FeeDue.NoteLength);
            due.Property(d => d.InvoiceTitle).HasMaxLength(FeeDue.InvoiceTitleLength);
            due.Property(d => d.TaxNumber).HasMaxLength(20);
            due.HasIndex(d => d.Reference).IsUnique();
            due.HasIndex(d => d.AttendeeId).IsUnique();
            due.HasIndex(d => new { d.EventId, d.PaidOn, d.DueOn });
            due.HasOne(d => d.Event).WithMany().HasForeignKey(d => d.EventId);
            due.HasOne(d => d.Attendee).WithMany().HasForeignKey(d => d.AttendeeId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<FeeReminder>(reminder =>
        {
            reminder.ToTable("FeeReminders");
            reminder.HasKey(r => new { r.DueId, r.DueOn });
            reminder.HasOne<FeeDue>().WithMany().HasForeignKey(r => r.DueId);
        });

        model.Entity<StatementLine>(line =>
        {
            line.ToTable("StatementLines");
            line.Property(l => l.Key).HasMaxLength(StatementLine.KeyLength);
            line.Property(l => l.Amount).HasConversion<Hundredths>();
            line.Property(l => l.Payer).HasMaxLength(StatementLine.TextLength);
            line.Property(l => l.Remark).HasMaxLength(StatementLine.TextLength);
            line.Property(l => l.Currency).HasMaxLength(3).HasDefaultValue(MoneyRow.Yuan);
            line.Property(l => l.Reference).HasMaxLength(StatementLine.MostReferences * (FeeReference.Length + 1));
            line.Property(l => l.BookedBy).HasMaxLength(200);
            line.HasIndex(l => new { l.EventId, l.Key }).IsUnique();
            line.HasOne<Event>().WithMany().HasForeignKey(l => l.EventId);
            line.HasOne(l => l.Due).WithMany().HasForeignKey(l => l.DueId).OnDelete(DeleteBehavior.Restrict);
            line.HasMany(l => l.Others).WithOne().HasForeignKey(share => share.LineId);
        });

        model.Entity<StatementShare>(share =>
        {
            share.ToTable("StatementShares");
            share.HasKey(s => new { s.LineId, s.DueId });
            share.HasOne<FeeDue>().WithMany().HasForeignKey(s => s.DueId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>That somebody was reminded by themselves of a fee that was due on a day. Its key lets that happen once.</summary>
public class FeeReminder
{
    public required long DueId { get; init; }
    public required DateOnly DueOn { get; init; }
}
