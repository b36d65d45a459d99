using Events.Platform.Text;

namespace Events.Features.Planning.Guests;

public partial class GuestOfHonour
{
    public GuestState State { get; private set; }

    /// <summary>Who comes instead.</summary>
    public Bilingual Deputy { get; private set; } = new();

    /// <summary>Whether a seat is kept: for everybody who has not declined.</summary>
    public bool TakesSeat => State != GuestState.Declined;

    /// <summary>The name that stands on the plate.</summary>
    public Bilingual PlateName => State == GuestState.DeputySent && !Deputy.IsEmpty ? Deputy : Name;

    /// <summary>Notes the answer. Who declines leaves the seat, which must be loaded.</summary>
    public void Answer(GuestState state, Bilingual deputy)
    {
        (State, Deputy) = (state, state == GuestState.DeputySent ? deputy : new Bilingual());
        if (!TakesSeat) Seat?.Leave();
    }
}
