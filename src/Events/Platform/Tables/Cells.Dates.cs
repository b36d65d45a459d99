namespace Events.Platform.Tables;

public static partial class Cells
{
    /// <summary>The day of a date in any form of <see cref="WrittenDate"/>; null for a blank cell.</summary>
    public static bool TryDate(string? text, out DateOnly? date)
    {
        var isReadable = TryMoment(text, out var moment);
        date = moment is { } value ? DateOnly.FromDateTime(value) : null;
        return isReadable;
    }

    /// <summary>A date with its time, midnight where there is none; null for a blank cell.</summary>
    public static bool TryMoment(string? text, out DateTime? moment)
    {
        moment = IsBlank(text) ? null : WrittenDate.Read(Narrow(text));
        return moment is not null || IsBlank(text);
    }

    /// <summary>Whether a cell holds a date, for <see cref="Column"/>.</summary>
    public static bool IsDate(string text) => TryMoment(text, out var moment) && moment is not null;
}
