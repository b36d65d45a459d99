using Events.Features.Planning;
using Events.Platform.Text;

namespace Events.Tests.Features.Planning;

public class CatchUpTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Theory, InlineData(EventKind.Forum, 20), InlineData(EventKind.TradeFair, 3), InlineData(EventKind.OutboundDelegation, 60)]
    public void An_event_that_is_planned_late_begins_with_nothing_overdue_and_in_order(EventKind kind, int days)
    {
        var (made, playbook) = (New(Now.AddDays(days)), Playbook.For(kind));
        Assert.Contains(playbook.Tasks, line => made.Day(line.Anchor).AddDays(line.OffsetDays) < Today);

        made.Apply(playbook, Now);

        Assert.DoesNotContain(made.Tasks, task => task.IsOverdue(Today));
        var planned = made.Tasks.Zip(playbook.Tasks, (task, line) => (Wished: made.Day(line.Anchor).AddDays(line.OffsetDays), task.DueOn)).OrderBy(pair => pair.Wished).ToList();
        Assert.Equal(planned.Select(pair => pair.DueOn).Order(), planned.Select(pair => pair.DueOn));
        Assert.All(planned.Where(pair => pair.Wished >= Today), pair => Assert.Equal(pair.Wished, pair.DueOn));
    }

    [Fact]
    public void A_later_move_takes_all_open_tasks_along()
    {
        var made = New(Now.AddDays(20));
        made.Apply(Playbook.For(EventKind.Forum), Now);
        var before = made.Tasks.Select(task => task.DueOn).ToList();

        made.Schedule(made.StartsAt.AddDays(7), made.EndsAt.AddDays(7), Now);

        Assert.Equal(before.Select(day => day.AddDays(7)), made.Tasks.Select(task => task.DueOn));
    }

    private static Event New(DateTimeOffset startsAt)
    {
        var made = new Event { Code = "ABCDEFGH", Slug = "late", Title = new Bilingual("论坛", "Forum"), TimeZone = "Asia/Shanghai" };
        made.Schedule(startsAt, startsAt.AddHours(8), Now);
        return made;
    }
}
