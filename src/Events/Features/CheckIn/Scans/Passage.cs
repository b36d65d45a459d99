using Events.Features.Registrations;

namespace Events.Features.CheckIn.Scans;

/// <summary>What some scans of one person, which are written together, amount to beside what the log knows already.</summary>
internal sealed class Passage
{
    private readonly List<Scan> known;
    private readonly DateTimeOffset? arrivedBefore;
    private List<Scan> fresh;

    /// <param name="stored">The admissions that follow from what is known.</param>
    public Passage(long person, IEnumerable<Scan> known, IEnumerable<Admission> stored, IEnumerable<Scan> fresh)
    {
        (Person, this.known, Stored) = (person, [.. known], [.. stored]);
        this.fresh = [.. fresh.Order(Comparer<Scan>.Create(Scan.InTime))];
        arrivedBefore = this.known.Count == 0 ? null : new PersonLog(this.known).Admissions().FirstOrDefault()?.At;
        Decide();
    }

    public long Person { get; }

    public IReadOnlyList<Admission> Stored { get; }

    public IReadOnlyList<Admission> Now { get; private set; } = [];

    public Admission? First => Now.Count == 0 ? null : Now[0];

    /// <summary>The first arrival, where none or only a later one was known.</summary>
    public Arrival? Arrival => First is { At: var at } && !(arrivedBefore <= at) ? new(Person, at, IsInside) : null;

    /// <summary>What was known as the first arrival is none any more.</summary>
    public bool ArrivesAnew => Arrival is null && First?.At != arrivedBefore;

    private bool IsInside => fresh[0].Attendee!.CancelledAt is not null || fresh.Exists(scan => scan.LetIn == true || scan.Override is not null);

    /// <summary>The registration was cancelled since it was read, and the seat is somebody else's.</summary>
    public void Refuse(DateTimeOffset? since)
    {
        foreach (var scan in fresh.Where(scan => scan is { Direction: Direction.In, LetIn: null, Override: null })) scan.Refuse(ScanReason.Cancelled, since);
        fresh = fresh.FindAll(scan => scan.IsFact);
        Decide();
    }

    /// <summary>Notes at each scan since when and where the person has been here.</summary>
    public void Recall()
    {
        foreach (var scan in fresh) scan.Recall(First);
    }

    private void Decide()
    {
        var log = new PersonLog(known);
        foreach (var scan in fresh) log.Take(scan);
        Now = log.Admissions();
    }
}
