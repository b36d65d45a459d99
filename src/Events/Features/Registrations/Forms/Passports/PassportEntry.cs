namespace Events.Features.Registrations.Forms.Passports;

/// <summary>What a person typed of their passport, on its way into the safe.</summary>
/// <param name="Sex">F, M or X, as the passport has it.</param>
public sealed record PassportEntry(string Number, string Nationality, string Sex, DateOnly BirthDate, DateOnly Expires)
{
    /// <summary>The parts of the question's field that the page asks for.</summary>
    public static readonly string[] Fields = [nameof(Number), nameof(Nationality), nameof(Sex), nameof(BirthDate), nameof(Expires)];

    public static readonly string[] Sexes = ["F", "M", "X"];

    /// <summary>Not even a log shows it.</summary>
    public override string ToString() => "•";
}
