using Events.Features.Accounts.TwoFactor;
using Events.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

public static class AccountsData
{
    extension(EventsDbContext db)
    {
        public DbSet<User> Users => db.Set<User>();
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        /// <summary>Says which state of a person was seen; saving is refused when it has changed since.</summary>
        public void Expect(User user, string? stamp) => db.Entry(user).Property(u => u.ConcurrencyStamp).OriginalValue = stamp;
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("Units");
            unit.Property(u => u.Code).HasMaxLength(20);
            unit.HasIndex(u => u.Code).IsUnique().Refuses("ix_units_code", AccountErrors.CodeIsTaken, nameof(Unit.Code));
            unit.HasIndex(u => u.Kind).IsUnique().HasFilter("kind = 'Headquarters'").Refuses("ix_units_headquarters", AccountErrors.HasHeadquarters);
            unit.ComplexProperty(u => u.Name);
            unit.ComplexProperty(u => u.Address);
            unit.ComplexProperty(u => u.Signatory);
            unit.ComplexProperty(u => u.SignatoryTitle);
            unit.HasOne(u => u.Head).WithMany().HasForeignKey(u => u.HeadId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<User>(user =>
        {
            user.ToTable("Users");
            user.Property(u => u.Name).HasMaxLength(200);
            user.Property(u => u.Language).HasMaxLength(10);
            user.Property(u => u.Email).HasMaxLength(256);
            user.Property(u => u.UserName).HasMaxLength(256);
            user.Property(u => u.NormalizedEmail).HasMaxLength(256);
            user.Property(u => u.NormalizedUserName).HasMaxLength(256);
            user.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
            user.HasIndex(u => u.NormalizedUserName).IsUnique().Refuses("ix_users_user_name", AccountErrors.EmailIsTaken, nameof(User.Email));
            user.HasIndex(u => u.NormalizedEmail).IsUnique().Refuses("ix_users_email", AccountErrors.EmailIsTaken, nameof(User.Email));
            user.HasOne(u => u.Unit).WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("RecoveryCodes");
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
            code.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        });

        model.Entity<IdentityUserClaim<long>>(claim =>
        {
            claim.ToTable("UserClaims");
            claim.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<long>>(login =>
        {
            login.ToTable("UserLogins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<long>>(token =>
        {
            token.ToTable("UserTokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<User>().WithMany().HasForeignKey(t => t.UserId);
        });
    }
}
