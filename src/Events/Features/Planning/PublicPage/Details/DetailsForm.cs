using System.ComponentModel.DataAnnotations;
using Events.Platform.Files;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.PublicPage.Details;

public class DetailsForm
{
    [StringLength(PublicPageData.MapLinkLength), Display(Name = "Link to a map"), DataType(DataType.Url)]
    public string? MapLink { get; set; }

    public IFormFile? MapPicture { get; set; }
    public bool MapPictureRemoved { get; set; }

    public IFormFile? SharePicture { get; set; }
    public bool SharePictureRemoved { get; set; }

    public BilingualLine ContactName { get; set; } = new();

    [StringLength(100), Display(Name = "Phone"), DataType(DataType.PhoneNumber)]
    public string? ContactPhone { get; set; }

    [EmailAddress, StringLength(256), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string? ContactEmail { get; set; }

    /// <summary>0: there was nothing yet.</summary>
    public long Version { get; set; }

    public static DetailsForm Of(PageDetails page) => new()
    {
        MapLink = page.MapLink,
        ContactName = page.ContactName,
        ContactPhone = page.ContactPhone,
        ContactEmail = page.ContactEmail,
        Version = page.Version,
    };

    /// <summary>The pictures that were chosen.</summary>
    public async Task<Pictures> ReadAsync(PictureUploads pictures, CancellationToken cancel) =>
        new(await pictures.ReadAsync(MapPicture, nameof(MapPicture), cancel), await pictures.ReadAsync(SharePicture, nameof(SharePicture), cancel));

    public void ApplyTo(PageDetails page, Pictures chosen, PictureUploads pictures)
    {
        var link = (MapLink ?? "").Trim();
        if (link.Length > 0 && !IsHttps(link)) throw new Refused(PageErrors.MapLinkIsNotHttps) { Field = nameof(MapLink) };
        page.MapLink = link;
        page.MapPicture = pictures.Change(page.MapPicture, chosen.Map, MapPictureRemoved);
        page.SharePicture = pictures.Change(page.SharePicture, chosen.Share, SharePictureRemoved);
        (page.ContactName, page.ContactPhone, page.ContactEmail) = (ContactName.ToBilingual(), (ContactPhone ?? "").Trim(), (ContactEmail ?? "").Trim());
    }

    public sealed record Pictures(Picture? Map, Picture? Share);

    private static bool IsHttps(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.');
}
