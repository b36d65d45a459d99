namespace Events.Features.Planning.Agenda;

public partial class Session
{
    /// <summary>Takes a speaker one place forward (−1) or back (1).</summary>
    public void MoveSpeaker(SessionSpeaker moved, int by) =>
        Ordered.Number(Ordered.Step(Speakers.OrderBy(speaker => speaker.Position).ThenBy(speaker => speaker.Id), moved, by), (speaker, place) => speaker.Position = place);
}
