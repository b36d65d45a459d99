namespace Events.Features.Organisations;

/// <summary>Where we stand with an organisation: see the properties of the same names there.</summary>
public sealed record Standing(DateOnly? LastContactOn, string NextStep, DateOnly? NextStepOn, int? ReviewedFor)
{
    public static readonly Standing None = new(null, "", null, null);

    /// <summary>What both together have; of two next steps the one of this.</summary>
    public Standing With(Standing other)
    {
        var (step, on) = NextStep.Length > 0 ? (NextStep, NextStepOn) : (other.NextStep, other.NextStepOn);
        return new Standing(Later(LastContactOn, other.LastContactOn), step, on, Later(ReviewedFor, other.ReviewedFor));
    }

    private static T? Later<T>(T? one, T? other) where T : struct, IComparable<T> =>
        one is null || (other is { } two && two.CompareTo(one.Value) > 0) ? other : one;
}
