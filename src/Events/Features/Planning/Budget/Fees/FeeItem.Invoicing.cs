using System.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Budget.Fees;

public partial class FeeItem
{
    /// <summary>发票抬头: whom the invoice is made out to.</summary>
    public string InvoiceTitle { get; private set; } = "";

    /// <summary>税号 of whom it is made out to; private persons have none.</summary>
    public string TaxNumber { get; private set; } = "";

    public string InvoiceNumber { get; private set; } = "";
    public DateOnly? InvoicedOn { get; private set; }

    public void Invoice(string title, string taxNumber, string number, DateOnly? issuedOn)
    {
        var tax = ReadTaxNumber(taxNumber);
        if (number.Length > 0 != issuedOn is not null) throw new Refused(BudgetErrors.InvoiceNeedsDate) { Field = number.Length > 0 ? nameof(InvoicedOn) : nameof(InvoiceNumber) };
        if (number.Length > 0 && title.Length == 0) throw new Refused(BudgetErrors.InvoiceNeedsTitle) { Field = nameof(InvoiceTitle) };
        (InvoiceTitle, TaxNumber, InvoiceNumber, InvoicedOn) = (title, tax, number, issuedOn);
    }

    /// <summary>The number as tax offices write it; nothing at all is good as well.</summary>
    public static string ReadTaxNumber(string text)
    {
        var tax = Tidy(text);
        return tax.Length == 0 || IsTaxNumber(tax) ? tax : throw new Refused(BudgetErrors.TaxNumberIsWrong) { Field = nameof(TaxNumber) };
    }

    /// <summary>As tax offices write it: upper case, without spaces, full-width forms narrowed.</summary>
    private static string Tidy(string number) => string.Concat(number.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static bool IsTaxNumber(string number) => number.Length is >= 15 and <= 20 && number.All(char.IsAsciiLetterOrDigit);
}
