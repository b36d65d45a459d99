using Events.Features.CheckIn;
using Events.Features.Organisations;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Tests.Features.CheckIn;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Events.Tests.Architecture;

public class MigrationTests
{
    [Theory, OnBothDatabases]
    public async Task The_migrations_make_what_the_code_maps(Database database)
    {
        var app = await TestApp.SharedAsync(database);

        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())), "Run db/add-migration NAME.");
        Assert.Empty(await app.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_of_the_first_version_is_brought_along_with_its_rows(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.AddAsync(new Organisation { Name = new Bilingual("天津 国际商会", ""), Contacts = { new Contact { Name = new Bilingual("张伟", "") } } });
        var (forum, gone) = (await Planned.EventAsync(app), await Planned.EventAsync(app));
        await Registered.PersonAsync(app, forum, person => person.Organisation = "天津国际商会");
        var cancelled = await Registered.PersonAsync(app, gone, person => person.Organisation = "天津国际商会");
        await app.WriteAsync(async db => await (await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).SingleAsync(r => r.Id == cancelled.RegistrationId)).CancelAsync(db, app.Clock.GetUtcNow(), default));
        await app.ReadAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("Start");
            return await db.Database.ExecuteSqlAsync($"UPDATE organisations SET search_text = 'words of then'");
        });

        await app.InScopeAsync(services => services.UpgradeDatabaseAsync(default));

        Assert.Equal("天津国际商会", await app.ReadAsync(db => db.Organisations.Select(o => o.NameKeyZh).SingleAsync()));
        Assert.Equal("天津国际商会", await app.ReadAsync(db => db.Attendees.Select(a => a.OrganisationKey).Distinct().SingleAsync()));
        Assert.Equal([RegistrationState.Confirmed, RegistrationState.Cancelled], await app.ReadAsync(db => db.Attendees.OrderBy(a => a.Id).Select(a => a.State).ToListAsync()));
        Assert.Contains("天津 国际商会", await app.ReadAsync(db => db.Set<OrganisationWords>().Select(words => words.Text).SingleAsync()));
        Assert.Single(await app.ReadAsync(db => db.Set<ContactWords>().ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Arrivals_that_were_noted_as_instants_count_from_the_start_of_the_event(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        await app.AddAsync(
            new Organisation { Name = new Bilingual("天津 国际商会", ""), Contacts = { new Contact { Name = new Bilingual("张伟", "") } } },
            new GuestOfHonour { EventId = forum.Id, Name = new Bilingual("", "Early"), Rank = 1 }, new GuestOfHonour { EventId = forum.Id, Name = new Bilingual("", "Whenever"), Rank = 2 });
        var arrival = forum.StartsAt.AddMinutes(-90).ToUniversalTime();
        await app.ReadAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("Planning");
            return database == Database.Sqlite
                ? await db.Database.ExecuteSqlAsync($"UPDATE guests_of_honour SET arrives_at = {arrival.ToString("yyyy-MM-dd HH:mm:ss")} WHERE rank = 1")
                : await db.Database.ExecuteSqlAsync($"UPDATE guests_of_honour SET arrives_at = {arrival} WHERE rank = 1");
        });

        await app.InScopeAsync(services => services.UpgradeDatabaseAsync(default));

        Assert.Equal([-90, null], await app.ReadAsync(db => db.GuestsOfHonour.OrderBy(guest => guest.Rank).Select(guest => guest.ArrivesMinute).ToListAsync()));
        Assert.Equal(Consent.NotAsked, await app.ReadAsync(db => db.Contacts.Select(contact => contact.Consent).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Scans_of_before_were_passed_when_they_were_shown_and_the_first_gate_is_an_entrance(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var door = await Door.OpenAsync(app);
        var (inTime, ahead) = (app.Clock.GetUtcNow().AddMinutes(-5), app.Clock.GetUtcNow().AddMinutes(10));
        foreach (var at in new[] { inTime, ahead }) await door.SendAsync(door.Scan(await door.QrAsync(await door.InviteAsync()), at: at));
        await app.ReadAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("RegistrationInDepth");
            return 0;
        });

        await app.InScopeAsync(services => services.UpgradeDatabaseAsync(default));

        var scans = await app.ReadAsync(db => db.Scans.OrderBy(scan => scan.At).ToListAsync());
        Assert.Equal([inTime, scans[1].ReceivedAt], scans.Select(scan => scan.PassedAt));
        Assert.True(await app.ReadAsync(db => db.Gates.Select(gate => gate.IsEntrance).SingleAsync()));
    }
}
