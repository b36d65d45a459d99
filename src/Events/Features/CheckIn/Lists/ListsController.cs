using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using Events.Features.CheckIn.Devices;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Events.Features.CheckIn.Lists;

/// <summary>Gives a device the list of its gate; nothing where it has it already.</summary>
[Route("checkin/{gateId:long}/list"), Authorize(CheckInFeature.AtDoor)]
public class ListsController(EventsDbContext db, GateAccess access, DoorList list, ListStamp stamps, CurrentDevice device, TimeProvider clock) : Controller
{
    /// <summary>For as long the list of somebody who is signed in serves without contact: a working day, as the session.</summary>
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    /// <param name="waiting">How many scans the device has not sent.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(long gateId, int waiting, CancellationToken cancel)
    {
        if (await access.FindAsync(gateId, cancel) is not { } gate) return NotFound();
        var now = clock.GetUtcNow();
        if (device is { Works: true, Id: { } id })
            await db.WriteAsync(() => db.Devices.Where(d => d.Id == id)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.LastListAt, now).SetProperty(x => x.Waiting, Math.Max(0, waiting)), cancel), cancel);

        var until = device.EndsAt ?? now + SessionLasts;
        var stamp = await stamps.ReadAsync(gate, cancel);
        var tag = new EntityTagHeaderValue($"\"{stamp}\"");
        Response.GetTypedHeaders().ETag = tag;
        Response.Headers.CacheControl = "private, no-store";
        // A device that has the list already learns as well for how much longer it serves.
        Response.Headers["X-List-Until"] = until.ToString("O", CultureInfo.InvariantCulture);
        if (Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return StatusCode(StatusCodes.Status304NotModified);

        Response.ContentType = "application/json";
        await SendAsync(gate, stamp, until, cancel);
        return new EmptyResult();
    }

    private async Task SendAsync(Gate gate, string stamp, DateTimeOffset until, CancellationToken cancel)
    {
        if (!Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            await list.WriteAsync(Response.BodyWriter, gate, stamp, until, cancel);
            return;
        }
        Response.Headers.ContentEncoding = "gzip";
        await using var small = new GZipStream(Response.Body, CompressionLevel.Fastest);
        var writer = PipeWriter.Create(small, new StreamPipeWriterOptions(leaveOpen: true));
        await list.WriteAsync(writer, gate, stamp, until, cancel);
        await writer.CompleteAsync();
    }
}
