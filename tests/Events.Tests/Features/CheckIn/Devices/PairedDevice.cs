using System.Net;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Devices;

/// <summary>A device of a door: made at the desk, and paired by a browser of its own.</summary>
public sealed record PairedDevice(Door Door, long Id, Visitor Visitor)
{
    public static async Task<PairedDevice> PairAsync(Door door, string name = "平板 3", params Gate[] gates)
    {
        var id = await AddAsync(door, name, gates);
        var phone = door.App.Visit();
        var page = await (await phone.GetAsync($"/checkin/pair/{(await FindAsync(door, id)).PairingSecret}")).SubmitAsync("form[action^='/checkin/pair/']");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return new(door, id, phone);
    }

    /// <summary>Without having been paired.</summary>
    public static Task<long> AddAsync(Door door, string name, params Gate[] gates) => AddAsync(door, name, false, gates);

    public static async Task<long> AddAsync(Door door, string name, bool isKiosk, params Gate[] gates)
    {
        var device = new Device
        {
            EventId = door.Event.Id,
            Name = name,
            ExpiresAt = door.App.Clock.GetUtcNow().AddDays(1),
            IsKiosk = isKiosk,
        };
        device.OfferPairing(door.App.Clock.GetUtcNow());
        var ids = (gates.Length == 0 ? [door.Gate] : gates).Select(gate => gate.Id).ToList();
        await door.App.WriteAsync(async db =>
        {
            device.Gates.AddRange(await db.Set<Gate>().Where(gate => ids.Contains(gate.Id)).ToListAsync());
            db.Add(device);
        });
        return device.Id;
    }

    public static Task<Device> FindAsync(Door door, long id) => door.App.ReadAsync(db => db.Set<Device>().AsNoTracking().Include(d => d.Gates).SingleAsync(d => d.Id == id));

    public Task<Device> ReloadAsync() => FindAsync(Door, Id);

    public Task ChangeAsync(Action<Device> change) => Door.App.WriteAsync(async db => change(await db.Set<Device>().SingleAsync(d => d.Id == Id)));

    public async Task<Page> SendAsync(params object[] scans)
    {
        await Visitor.GetAsync($"/checkin/{Door.Gate.Id}");
        return await Visitor.PostJsonAsync("/checkin/scans", scans);
    }
}
