using Events.Features.Organisations;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Organisations;

/// <summary>Rows for the tests of this folder.</summary>
internal static class OrganisationRows
{
    extension(TestApp app)
    {
        public async Task<Organisation> OrganisationAsync(string zh, string en = "", OrganisationKind kind = OrganisationKind.Member, Action<Organisation>? change = null)
        {
            var organisation = new Organisation { Kind = kind, Name = new Bilingual(zh, en), Country = "CN" };
            change?.Invoke(organisation);
            await app.AddAsync(organisation);
            return organisation;
        }

        /// <summary>A group of its own, so that a list can be asked for its members alone.</summary>
        public Task<Organisation> GroupAsync() => app.OrganisationAsync(TestApp.Unique("商会"), kind: OrganisationKind.GroupMember);

        public Task<Organisation> MemberAsync(Organisation group, string zh, string en = "", Action<Organisation>? change = null) =>
            app.WriteAsync(async db =>
            {
                var organisation = new Organisation { Name = new Bilingual(zh, en), Country = "CN" };
                organisation.BelongTo(await db.Organisations.FindAsync(group.Id));
                change?.Invoke(organisation);
                db.Add(organisation);
                return organisation;
            });
    }
}
