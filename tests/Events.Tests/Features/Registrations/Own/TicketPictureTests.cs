using System.Buffers.Binary;
using Events.Features.Registrations;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Own;

public class TicketPictureTests
{
    [Theory, OnBothDatabases]
    public async Task The_ticket_is_saved_as_a_picture_as_long_as_it_is_one(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var secret = await app.ReadAsync(db => db.Registrations.Where(r => r.Id == person.RegistrationId).Select(r => r.Secret).SingleAsync());
        var own = await app.Visit().GetAsync($"/r/{secret}");

        var picture = await own.ClickAsync("a[href$='/ticket.png']");

        Assert.Equal("image/png", picture.ContentHeaders.ContentType?.MediaType);
        Assert.Equal((1080, 1620), (BinaryPrimitives.ReadInt32BigEndian(picture.Bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.Bytes.AsSpan(20))));
        Assert.StartsWith("EV1.", await Pdf.ReadQrAsync(picture.Bytes));

        await own.SubmitAsync("form[action$=cancellation]");
        Assert.Equal($"/r/{secret}", (await app.Visit().GetAsync($"/r/{secret}/ticket.png")).Location);
    }
}
