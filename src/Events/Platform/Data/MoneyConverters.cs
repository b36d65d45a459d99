using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Events.Platform.Data;

/// <summary>Stores an amount as whole hundredths: SQLite has no decimals, and what both databases add up must be the same to the last digit.</summary>
public class Hundredths() : ValueConverter<decimal, long>(amount => (long)Math.Round(amount * 100, MidpointRounding.AwayFromZero), stored => stored / 100m);

/// <summary>Stores an exchange rate as whole millionths.</summary>
public class Millionths() : ValueConverter<decimal, long>(rate => (long)Math.Round(rate * 1_000_000, MidpointRounding.AwayFromZero), stored => stored / 1_000_000m);
