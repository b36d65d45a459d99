using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Mailings.Reminders;

/// <summary>What leaves after an event, with the words of the playbooks.</summary>
public class FollowUpTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);

    [Theory, OnBothDatabases]
    public async Task Those_who_came_are_thanked_the_others_are_missed_and_the_team_gets_its_tasks(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var lead = await world.ColleagueAsync();
        var helper = await world.ColleagueAsync(Role.Staff);
        var found = await world.EventAsync(Start, isPublished: false);
        await world.ChangeAsync(found.Id, planned =>
        {
            planned.LeadId = lead.Id;
            planned.Apply(Playbook.For(EventKind.Forum), world.Clock.GetUtcNow());
            planned.Tasks.Single(task => task.Title.Zh.StartsWith("整理会议纪要")).OwnerId = helper.Id;
            planned.Tasks.Single(task => task.Title.Zh.StartsWith("汇总现场企业诉求")).Complete(lead.Id, "", world.Clock.GetUtcNow());
            // What was to be done before is done; one is forgotten for so long that no word about overdue tasks goes out for it.
            foreach (var task in planned.Tasks.Where(task => task.DueOn <= planned.Day(Anchor.Start)))
            {
                if (task.Title.Zh.Contains("排主席台")) task.PlanFor(planned.Day(Anchor.Start).AddDays(-90), planned);
                else task.Complete(lead.Id, "", world.Clock.GetUtcNow(), outOfOrder: true);
            }
            planned.Publish(world.Clock.GetUtcNow());
        });
        var came = await world.RegisterAsync(found, "came@x.example", "李明", "zh", "国际合作处处长");
        await world.RegisterAsync(found, "missed@x.example");
        var cancelled = await world.RegisterAsync(found, "cancelled@x.example");
        await world.CancelAsync(cancelled);
        world.GoTo(Start);
        await world.LeftAsync(4);
        await world.ArriveAsync(came);

        world.GoTo(Start.Date.AddDays(1).AddHours(11));
        await Until.TrueAsync(() => world.Post.To("missed@x.example").Count() == 3 && world.Post.To("came@x.example").Count() == 3
            && world.Post.To(lead.Email!).Count() == 1 && world.Post.To(helper.Email!).Any(), "the follow-up");

        var thanks = world.Post.To("came@x.example").Last();
        Assert.Equal(("感谢出席“港口论坛”", "zh"), (thanks.Subject, thanks.Language));
        Assert.StartsWith("尊敬的李处长：\n\n感谢您拨冗出席“港口论坛”。", thanks.Text.ReplaceLineEndings("\n"));
        Assert.Contains($"活动页面 <http://localhost/e/{found.Slug}>", thanks.Text);
        Assert.Contains($"<a href=\"http://localhost/e/{found.Slug}\">活动页面</a>", thanks.Html);
        Assert.Equal("Port Forum: we were sorry to miss you", world.Post.To("missed@x.example").Last().Subject);
        Assert.StartsWith("Dear John Smith,", world.Post.To("missed@x.example").Last().Text);
        Assert.DoesNotContain(world.Post.To("came@x.example"), letter => letter.Subject.Contains("遗憾"));
        Assert.Empty(world.Post.To("cancelled@x.example"));

        var toTeam = world.Post.To(lead.Email!).Last();
        Assert.Equal("港口论坛：会后任务", toTeam.Subject);
        Assert.Contains($"- 整理会议纪要和领导讲话要点 · 2026年12月8日（周二） · {helper.Name}", toTeam.Text);
        Assert.DoesNotContain("诉求", toTeam.Text);
        Assert.DoesNotContain("排主席台", toTeam.Text);
        Assert.Contains($"打开工作台 <http://localhost/desk/events/{found.Id}>", toTeam.Text);
        Assert.Equal(toTeam.Text, world.Post.To(helper.Email!).Last().Text);
        Assert.DoesNotContain(world.Post.Letters, letter => (letter.Text + letter.Html + letter.Subject).Contains("{{"));
    }

    [Theory, OnBothDatabases]
    public async Task An_arrival_that_comes_in_late_takes_the_regret_back(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Missed", 1, Audience.NoShow, Anchor.End);
        var found = await world.EventAsync(Start, rules: rule);
        var came = await world.RegisterAsync(found, "came@x.example");
        await world.RegisterAsync(found, "missed@x.example");

        world.GoTo(Start.Date.AddDays(1).AddHours(9));
        await world.SendAsync(rule);
        await world.ArriveAsync(came);
        await world.DeliverAsync();

        Assert.Equal("missed@x.example", Assert.Single(world.Post.Letters).To);
    }

    [Theory, OnBothDatabases]
    public async Task The_team_reads_what_is_overdue_or_due_in_two_weeks(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var lead = await world.ColleagueAsync();
        var rule = ReminderWorld.Rule("Team", -20, Audience.Team, bodyZh: "{{#each tasks}}{{title}};{{/each}}", bodyEn: "{{#each tasks}}{{title}};{{/each}}");
        var found = await world.EventAsync(Start, rules: rule);
        await world.ChangeAsync(found.Id, planned =>
        {
            planned.LeadId = lead.Id;
            foreach (var (name, days) in new[] { ("Overdue", -25), ("Soon", -6), ("Later", -5) })
            {
                var task = new EventTask { Title = new Bilingual(name, name), OffsetDays = days };
                task.Plan(planned);
                planned.Tasks.Add(task);
            }
        });
        world.GoTo(Start.Date.AddDays(-20).AddHours(9));
        await world.SendAsync(rule);
        await world.DeliverAsync();

        Assert.Equal("Overdue;Soon;", Assert.Single(world.Post.Letters).Text.Trim());
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_closing_day_nobody_is_told_that_it_comes(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var (open, closing) = (await world.EventAsync(Start, isPublished: false), await world.EventAsync(Start, isPublished: false));
        await world.ChangeAsync(closing.Id, planned => planned.RegistrationClosesAt = planned.StartsAt.AddDays(-3));
        foreach (var (made, count) in new[] { (open, 0), (closing, 1) })
            await world.ChangeAsync(made.Id, planned =>
            {
                planned.Apply(Playbook.For(EventKind.Forum), world.Clock.GetUtcNow());
                Assert.Equal(count, planned.Reminders.Count(rule => rule.Anchor == Anchor.RegistrationCloses));
            });
    }

    [Fact]
    public void Every_playbook_names_known_fields_alone()
    {
        foreach (var line in Enum.GetValues<EventKind>().SelectMany(kind => Playbook.For(kind).Reminders))
            foreach (var text in new[] { line.Subject.Zh, line.Subject.En, line.Body.Zh, line.Body.En })
            {
                Assert.NotEmpty(text);
                Events.Features.Planning.Reminders.ReminderTemplate.Fields.Check(text, "");
                Template.Fill(text, new Dictionary<string, object?>());
            }
    }
}
