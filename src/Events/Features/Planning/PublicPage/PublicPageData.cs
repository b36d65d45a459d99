using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.PublicPage;

public static class PublicPageData
{
    public const int MapLinkLength = 1000;

    extension(EventsDbContext db)
    {
        public DbSet<PageDetails> PageDetails => db.Set<PageDetails>();
        public DbSet<NewsItem> NewsItems => db.Set<NewsItem>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<PageDetails>(page =>
        {
            page.ToTable("PageDetails");
            page.ComplexProperty(p => p.ContactName);
            page.Property(p => p.MapLink).HasMaxLength(MapLinkLength);
            page.Property(p => p.ContactPhone).HasMaxLength(100);
            page.Property(p => p.ContactEmail).HasMaxLength(256);
            page.HasOne<Event>().WithMany().HasForeignKey(p => p.EventId);
            page.HasOne<Picture>().WithMany().HasForeignKey(p => p.MapPicture).OnDelete(DeleteBehavior.SetNull);
            page.HasOne<Picture>().WithMany().HasForeignKey(p => p.SharePicture).OnDelete(DeleteBehavior.SetNull);
            page.HasIndex(p => p.EventId).IsUnique().HasDatabaseName("ix_page_details_event");
        });
        model.Entity<NewsItem>(item =>
        {
            item.ToTable("NewsItems");
            item.ComplexProperty(n => n.Text);
            item.HasOne<Event>().WithMany().HasForeignKey(n => n.EventId);
            item.HasIndex(n => new { n.EventId, n.Day });
        });
    }
}

/// <summary>The pictures of events and of those who speak there.</summary>
public class EventPictures : IShowsPictures
{
    public IQueryable<string> Codes(EventsDbContext db) => db.SessionSpeakers.Where(speaker => speaker.Picture != null).Select(speaker => speaker.Picture!)
        .Concat(db.PageDetails.Where(page => page.MapPicture != null).Select(page => page.MapPicture!))
        .Concat(db.PageDetails.Where(page => page.SharePicture != null).Select(page => page.SharePicture!));
}
