using System.Buffers.Binary;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Registrations.Own;

public class TicketPictureTests
{
    [Theory, OnBothDatabases]
    public async Task The_ticket_is_saved_as_a_picture_as_long_as_it_is_one(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var own = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        var picture = await own.ClickAsync("a[href$='/ticket.png']");

        Assert.Equal("image/png", picture.ContentHeaders.ContentType?.MediaType);
        Assert.Equal((1080, 1620), (BinaryPrimitives.ReadInt32BigEndian(picture.Bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.Bytes.AsSpan(20))));
        Assert.StartsWith("EV1.", await Pdf.ReadQrAsync(picture.Bytes));

        await own.SubmitAsync("form[action$=cancellation]");
        Assert.Equal($"/r/{person.Registration.Secret}", (await app.Visit().GetAsync($"/r/{person.Registration.Secret}/ticket.png")).Location);
    }
}
