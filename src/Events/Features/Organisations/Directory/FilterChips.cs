using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Features.Organisations.Directory;

/// <param name="Countries">Those that occur, by code.</param>
public sealed record FilterChips(OrganisationList.Filter Filter, IReadOnlyList<string> Countries, IReadOnlyList<SelectListItem> Units, string Kept = "");
