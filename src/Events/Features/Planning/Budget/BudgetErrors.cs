using Events.Platform.Web;

namespace Events.Features.Planning.Budget;

public static class BudgetErrors
{
    public static readonly Refusal RateIsMissing = new("Please give the rate: how many yuan for one of this currency.");
    public static readonly Refusal SponsorIsMissing = new("Please choose the sponsor or write its name.");
    public static readonly Refusal TaxNumberIsWrong = new("A tax number has 15 to 20 characters, letters and digits.");
    public static readonly Refusal InvoiceNeedsTitle = new("An invoice with a number needs its title.");
    public static readonly Refusal InvoiceNeedsDate = new("Please give both the number of the invoice and the day of its issue.");
    public static readonly Refusal PaidAhead = new("This day has not come yet. Note the payment when the money is there.");
    public static readonly Refusal PaidAlready = new("This fee is paid already.");
}
