using Events.Features.Organisations.Directory;

namespace Events.Features.Planning.People;

/// <summary>The search above a form that can be filled in from an organisation.</summary>
/// <param name="Address">Of the form; it takes <c>q</c> for a search and <c>organisation</c> for the one that was chosen.</param>
/// <param name="MustBeKnown">Whether there is no other way than to choose one: the form has no field for a name.</param>
public sealed record OrganisationChoice(string Address, string? Words, IReadOnlyList<OrganisationSearch.Row> Found, bool MustBeKnown = false);
