using System.ComponentModel.DataAnnotations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Users;

/// <summary>Everybody who may sign in, or might once.</summary>
public class UserList(EventsDbContext db)
{
    public enum Access
    {
        [Display(Name = "Open and invited|access")] Open,
        [Display(Name = "Invited|user")] Invited,
        [Display(Name = "Ended|access")] Ended,
        [Display(Name = "all")] All,
    }

    public class Filter
    {
        public string? Q { get; set; }
        public Role? Role { get; set; }
        public long? Unit { get; set; }
        public Access Show { get; set; }
        public int Page { get; set; } = 1;
    }

    public sealed record Row(
        long Id, string Name, string Email, Role Role, Bilingual Unit, bool HasPassword, bool HasSecondFactor, DateTimeOffset? LockedUntil, DateTimeOffset? DeactivatedAt);

    public sealed record UnitChoice(long Id, Bilingual Name);

    public sealed record Result(Filter Filter, PagedList<Row> Users, IReadOnlyList<UnitChoice> Units);

    public async Task<Result> ReadAsync(Filter filter, CancellationToken cancel)
    {
        var users = db.Users.AsNoTracking();
        users = filter.Show switch
        {
            Access.Open => users.Where(u => u.DeactivatedAt == null),
            Access.Invited => users.Where(u => u.DeactivatedAt == null && u.PasswordHash == null),
            Access.Ended => users.Where(u => u.DeactivatedAt != null),
            _ => users,
        };
        if (filter.Unit is { } unit) users = users.Where(u => u.UnitId == unit);
        if (filter.Role is { } role) users = users.Where(u => u.Role == role);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            users = users.Where(u => EF.Functions.Like(u.SearchText, pattern, "\\"));
        }
        var rows = users.OrderBy(u => u.Name).ThenBy(u => u.Id).Select(u => new Row(
            u.Id, u.Name, u.Email!, u.Role, u.Unit.Name, u.PasswordHash != null, u.TwoFactorEnabled, u.LockoutEnd, u.DeactivatedAt));
        return new Result(
            filter,
            await PagedList<Row>.ReadAsync(rows, filter.Page, cancel),
            await db.Units.AsNoTracking().OrderBy(u => u.Code).Select(u => new UnitChoice(u.Id, u.Name)).ToListAsync(cancel));
    }
}
