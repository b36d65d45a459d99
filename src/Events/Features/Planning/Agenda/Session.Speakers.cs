namespace Events.Features.Planning.Agenda;

public partial class Session
{
    /// <summary>Takes a speaker one place forward (−1) or back (1).</summary>
    public void MoveSpeaker(long id, int by)
    {
        var order = Speakers.OrderBy(speaker => speaker.Position).ThenBy(speaker => speaker.Id).ToList();
        var from = order.FindIndex(speaker => speaker.Id == id);
        var moved = order[from];
        order.RemoveAt(from);
        order.Insert(Math.Clamp(from + by, 0, order.Count), moved);
        foreach (var (position, speaker) in order.Index()) speaker.Position = position + 1;
    }
}
