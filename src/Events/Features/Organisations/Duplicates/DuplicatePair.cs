using System.ComponentModel.DataAnnotations;

namespace Events.Features.Organisations.Duplicates;

/// <summary>Why two organisations are likely one.</summary>
public enum DuplicateReason
{
    [Display(Name = "The same name")] Name,
    [Display(Name = "The same e-mail address")] Email,
    [Display(Name = "The same phone")] Phone,
    [Display(Name = "The same domain")] Domain,
}

/// <summary>Two organisations that are likely one. A person decides: merge, or not the same.</summary>
public class DuplicatePair
{
    public long Id { get; private set; }

    /// <summary>The smaller of the two ids.</summary>
    public long FirstId { get; init; }
    public Organisation First { get; private set; } = null!;

    public long SecondId { get; init; }
    public Organisation Second { get; private set; } = null!;

    public DuplicateReason Reason { get; init; }

    /// <summary>What both have: the name, the address or the number.</summary>
    public string Value { get; init; } = "";

    /// <summary>A person has said that they are two.</summary>
    public DateTimeOffset? DismissedAt { get; private set; }

    public void Dismiss(DateTimeOffset now) => DismissedAt = now;
}

/// <summary>A name that an organisation had before another was merged into it: lists and registrations go on using it.</summary>
public class OrganisationAlias
{
    public long OrganisationId { get; init; }

    /// <summary>As names are compared, see <see cref="Platform.Text.NameKey"/>.</summary>
    public required string NameKey { get; init; }
}
