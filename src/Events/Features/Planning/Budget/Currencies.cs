using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Features.Planning.Budget;

/// <summary>The currencies that are offered, by ISO 4217 code: our own first, then those that we meet.</summary>
public static class Currencies
{
    public static IReadOnlyList<string> All { get; } =
        [MoneyRow.Yuan, "USD", "EUR", "HKD", "JPY", "GBP", "RUB", "KZT", "UZS", "AED", "SAR", "EGP", "TRY", "INR", "KRW", "SGD", "MYR", "THB", "VND", "IDR", "BRL", "ZAR", "KES", "NGN", "AUD", "CAD", "CHF"];

    public static IEnumerable<SelectListItem> Choices => All.Select(code => new SelectListItem(code, code));
}
