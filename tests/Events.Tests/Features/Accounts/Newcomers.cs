using Events.Features.Accounts;
using Events.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts;

/// <summary>People of one test, whose password, lock-out or second factor it may change.</summary>
public static class Newcomers
{
    extension(TestApp app)
    {
        public async Task<User> NewcomerAsync(Role role = Role.Staff)
        {
            var unit = await app.UnitAsync("HQ");
            return await app.InScopeAsync(async services =>
            {
                var name = TestApp.Unique("newcomer");
                var user = User.New(name, $"{name}@people.example", role, unit.Id, "en");
                var result = await services.GetRequiredService<UserManager<User>>().CreateAsync(user, TestApp.Password);
                return result.Succeeded ? user : throw new InvalidOperationException(result.ToString());
            });
        }

        /// <summary>A person as the database has it now.</summary>
        public Task<User> NowAsync(User user) => app.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(row => row.Id == user.Id));

        public async Task<Visitor> SignInAsync(User user, string password = TestApp.Password)
        {
            var visitor = app.Visit();
            await visitor.SignInAsync(user.Email!, password);
            return visitor;
        }

        /// <summary>The answer to the form of the sign-in page.</summary>
        public static async Task<Page> TryAsync(Visitor visitor, string email, string password, bool follow = false) =>
            await (await visitor.GetAsync("/signin")).SubmitAsync(".auth-card form", new { Email = email, Password = password }, follow: follow);

        /// <summary>Switches the second factor on through the pages.</summary>
        public static async Task<(Authenticator Phone, IReadOnlyList<string> Codes)> SwitchOnAsync(Visitor visitor, TimeProvider clock)
        {
            var page = await visitor.GetAsync("/desk/account/two-factor");
            var phone = new Authenticator(page.Document.QuerySelector("[data-key]")!.GetAttribute("data-key")!, clock);
            page = await page.SubmitAsync("main form", new { Code = phone.Code() });
            return (phone, page.Text("pre")?.Split(' ') ?? throw new InvalidOperationException(string.Join(' ', page.Errors)));
        }
    }

}
