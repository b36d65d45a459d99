using System.Text;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The description with the programme below it, in both languages.</summary>
    private static Bilingual WithProgramme(DemoEvent line, DateOnly start) => new(
        line.Description.Zh + Programme(line, start, "zh", "日程"),
        line.Description.En + Programme(line, start, "en", "Programme"));

    private static string Programme(DemoEvent line, DateOnly start, string language, string heading)
    {
        using var spoken = Languages.Speak(language);
        var text = new StringBuilder($"\n\n## {heading}\n");
        var days = line.Programme.GroupBy(session => session.Day).ToList();
        foreach (var day in days)
        {
            if (days.Count > 1) text.Append($"\n### {Dates.DayMonth(start.AddDays(day.Key).ToDateTime(default))}\n");
            text.Append('\n');
            foreach (var session in day)
                text.Append($"- **{session.From}–{session.To}** {session.Title.In(language)}{(session.Speaker is { } speaker ? $" · {speaker.In(language)}" : "")}\n");
        }
        return text.ToString();
    }
}
