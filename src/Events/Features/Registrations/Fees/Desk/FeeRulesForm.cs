using System.ComponentModel.DataAnnotations;
using Events.Features.Planning.Budget;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>What each category pays, and where to, as the organiser sets it.</summary>
public class FeeRulesForm
{
    public class CategoryLine
    {
        public AttendeeCategory Category { get; set; }

        [Range(0, 1_000_000), Display(Name = "Fee|category")]
        public decimal? Amount { get; set; }
    }

    public List<CategoryLine> Categories { get; set; } = [];

    [Required, RegularExpression("[A-Z]{3}"), Display(Name = "Currency")]
    public string Currency { get; set; } = MoneyRow.Yuan;

    [Range(0.000001, 100_000), Display(Name = "Exchange rate (yuan per unit)")]
    public decimal? Rate { get; set; }

    [Required, Range(0, 365), Display(Name = "Days to pay")]
    public int? DaysToPay { get; set; } = FeeRules.DefaultDaysToPay;

    [Range(1, 90), Display(Name = "Remind the unpaid by itself (days after it was due)")]
    public int? RemindDays { get; set; }

    public BilingualLine Payee { get; set; } = new();
    public BilingualLine Bank { get; set; } = new();

    [StringLength(FeeRules.AccountLength), Display(Name = "Account number")]
    public string? Account { get; set; }

    public long Version { get; set; }

    /// <param name="account">Where the unit had money paid the last time.</param>
    public static FeeRulesForm From(FeeRules rules, FeeRules? account = null) => new()
    {
        Categories = [.. Enum.GetValues<AttendeeCategory>().Select(category => new CategoryLine { Category = category, Amount = rules.Of(category) is > 0 and var amount ? amount : null })],
        Currency = rules.Currency,
        Rate = rules.Currency == MoneyRow.Yuan ? null : rules.Rate,
        DaysToPay = rules.DaysToPay,
        RemindDays = rules.RemindDays,
        Payee = (account ?? rules).Payee,
        Bank = (account ?? rules).Bank,
        Account = (account ?? rules).Account,
        // None for the first rules: whoever finds some by then is told.
        Version = rules.Version,
    };

    public void ApplyTo(FeeRules rules)
    {
        rules.CountIn(Currency, Rate);
        (rules.DaysToPay, rules.RemindDays) = (DaysToPay!.Value, RemindDays);
        (rules.Payee, rules.Bank, rules.Account) = (Payee.ToBilingual(), Bank.ToBilingual(), Account?.Trim() ?? "");
        foreach (var line in Categories) rules.Set(line.Category, line.Amount ?? 0);
        if (rules.HasFees && (rules.Payee.IsEmpty || rules.Account.Length == 0)) throw new Refused(FeeErrors.AccountIsMissing) { Field = nameof(Account) };
    }
}
