using Events.Features.Planning.Budget;
using Events.Features.Planning.Budget.Fees;
using Events.Platform.Web;

namespace Events.Tests.Features.Planning.Budget;

public class FeeItemTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public void A_fee_is_due_then_overdue_then_paid()
    {
        var fee = new FeeItem { EventId = 1, Amount = 800, DueOn = Today };
        Assert.Equal(FeeState.Due, fee.State(Today));
        Assert.Equal(FeeState.Overdue, fee.State(Today.AddDays(1)));
        Assert.Equal(0, fee.ToFlow().Actual);

        fee.Pay(Today, Today);
        Assert.Equal(FeeState.Paid, fee.State(Today.AddDays(1)));
        Assert.Equal(800, fee.ToFlow().Actual);
        Assert.Equal(BudgetErrors.PaidAhead, Assert.Throws<Refused>(() => fee.Pay(Today.AddDays(1), Today)).Refusal);
    }

    [Theory]
    [InlineData(" 91120222ma05qtj61k ", "91120222MA05QTJ61K")]
    [InlineData("９１１２０２２２ ＭＡ０５ＱＴＪ６１Ｋ", "91120222MA05QTJ61K")]
    [InlineData("120222783326415", "120222783326415")]
    [InlineData("", "")]
    public void A_tax_number_is_kept_as_tax_offices_write_it(string typed, string kept)
    {
        var fee = new FeeItem { EventId = 1 };
        fee.Invoice("天津泰和贸易有限公司", typed, "", null);
        Assert.Equal(kept, fee.TaxNumber);
    }

    [Theory]
    [InlineData("9112022278332")]
    [InlineData("911202227833264150000")]
    [InlineData("91120222-MA05QTJ61")]
    public void Another_number_is_refused(string typed) =>
        Assert.Equal(BudgetErrors.TaxNumberIsWrong, Assert.Throws<Refused>(() => new FeeItem { EventId = 1 }.Invoice("天津泰和贸易有限公司", typed, "", null)).Refusal);

    [Fact]
    public void An_invoice_that_is_issued_has_title_number_and_day()
    {
        var fee = new FeeItem { EventId = 1 };
        Assert.Equal(BudgetErrors.InvoiceNeedsDate, Assert.Throws<Refused>(() => fee.Invoice("天津泰和", "", "2612", null)).Refusal);
        Assert.Equal(BudgetErrors.InvoiceNeedsDate, Assert.Throws<Refused>(() => fee.Invoice("天津泰和", "", "", Today)).Refusal);
        Assert.Equal(BudgetErrors.InvoiceNeedsTitle, Assert.Throws<Refused>(() => fee.Invoice("", "", "2612", Today)).Refusal);
        fee.Invoice("天津泰和", "", "2612", Today);
        Assert.Equal("2612", fee.InvoiceNumber);
    }
}
