namespace Events.Features.Planning.People;

/// <summary>The search above a form that can be filled in from a contact.</summary>
/// <param name="Address">Of the form; it takes <c>q</c> for a search and <c>contact</c> for the one that was chosen.</param>
/// <param name="Kept">What else the address says and must go on saying.</param>
public sealed record ContactChoice(string Address, string? Words, IReadOnlyList<ContactSearch.Row> Found, (string Name, string Value)? Kept = null);
