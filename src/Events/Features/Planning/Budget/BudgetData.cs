using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Lines;
using Events.Features.Planning.Budget.Sponsors;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Events.Features.Planning.Budget;

public static class BudgetData
{
    extension(EventsDbContext db)
    {
        public DbSet<BudgetLine> BudgetLines => db.Set<BudgetLine>();
        public DbSet<Sponsor> Sponsors => db.Set<Sponsor>();
        public DbSet<FeeItem> FeeItems => db.Set<FeeItem>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<BudgetLine>(line =>
        {
            MapRow(line, "BudgetLines");
            line.ComplexProperty(l => l.Text);
            line.Property(l => l.Planned).HasConversion<Hundredths>();
            line.Property(l => l.Actual).HasConversion<Hundredths>();
        });

        model.Entity<Sponsor>(sponsor =>
        {
            MapRow(sponsor, "Sponsors");
            sponsor.Property(s => s.Package).HasMaxLength(100);
            sponsor.Property(s => s.Benefits).HasMaxLength(2000);
            sponsor.Property(s => s.Promised).HasConversion<Hundredths>();
            sponsor.Property(s => s.Received).HasConversion<Hundredths>();
        });

        model.Entity<FeeItem>(fee =>
        {
            MapRow(fee, "FeeItems");
            fee.Property(f => f.Purpose).HasMaxLength(200);
            fee.Property(f => f.Reference).HasMaxLength(100);
            fee.Property(f => f.InvoiceTitle).HasMaxLength(200);
            fee.Property(f => f.TaxNumber).HasMaxLength(20);
            fee.Property(f => f.InvoiceNumber).HasMaxLength(40);
            fee.Property(f => f.Amount).HasConversion<Hundredths>();
        });
    }

    private static void MapRow<T>(EntityTypeBuilder<T> row, string table) where T : MoneyRow
    {
        row.ToTable(table);
        row.Property(r => r.Party).HasMaxLength(200);
        row.Property(r => r.Currency).HasMaxLength(3);
        row.Property(r => r.Rate).HasConversion<Millionths>();
        row.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        row.HasOne(r => r.Organisation).WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        row.HasIndex(r => r.EventId);
    }
}
