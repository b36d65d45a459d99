using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Devices;

public static class DevicesData
{
    extension(EventsDbContext db)
    {
        public DbSet<Device> Devices => db.Set<Device>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Device>(device =>
        {
            device.ToTable("Devices");
            device.Property(d => d.Name).HasMaxLength(Device.NameLength);
            device.Property(d => d.PairingSecret).HasMaxLength(SecretCode.Length);
            device.Property(d => d.TokenHash).HasMaxLength(64);
            device.HasIndex(d => d.PairingSecret).IsUnique();
            device.HasIndex(d => d.TokenHash).IsUnique();
            device.HasOne(d => d.Event).WithMany().HasForeignKey(d => d.EventId);
            device.HasMany(d => d.Gates).WithMany().UsingEntity("DeviceGates");
        });

        model.Entity<Scan>(scan =>
        {
            scan.HasOne(s => s.Device).WithMany().HasForeignKey(s => s.DeviceId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
