using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Files;

public static class PicturesData
{
    extension(EventsDbContext db)
    {
        public DbSet<Picture> Pictures => db.Set<Picture>();
    }

    public static void Map(ModelBuilder model) => model.Entity<Picture>(picture =>
    {
        picture.ToTable("Pictures");
        picture.HasKey(p => p.Code);
        picture.Property(p => p.Code).HasMaxLength(SecretCode.Length);
        picture.Property(p => p.MediaType).HasMaxLength(40);
        picture.HasIndex(p => p.AddedAt);
    });
}
