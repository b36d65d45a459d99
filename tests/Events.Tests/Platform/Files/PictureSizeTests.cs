using Events.Platform.Files;

namespace Events.Tests.Platform.Files;

public class PictureSizeTests
{
    [Fact]
    public async Task Each_type_is_known_by_its_content_and_tells_its_size()
    {
        foreach (var (bytes, kind) in new[] { (Pictures.Png(320, 200), FileKind.Png), (Pictures.Jpeg(320, 200), FileKind.Jpeg), (Pictures.Webp(320, 200), FileKind.Webp) })
        {
            Assert.Equal(kind, await FileKind.RecogniseAsync(new MemoryStream(bytes), default));
            Assert.Equal((320, 200), PictureSize.Of(bytes, kind));
        }
    }

    [Fact]
    public void What_breaks_off_has_no_size()
    {
        Assert.Null(PictureSize.Of(Pictures.Png()[..20], FileKind.Png));
        Assert.Null(PictureSize.Of(Pictures.Jpeg(320, 200)[..9], FileKind.Jpeg));
        Assert.Null(PictureSize.Of(Pictures.Webp(320, 200)[..20], FileKind.Webp));
        Assert.Null(PictureSize.Of([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0], FileKind.Jpeg));
        Assert.Null(PictureSize.Of(Pictures.Png(0, 10), FileKind.Png));
    }
}
