using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>A sum received, as the bank wrote it.</summary>
/// <param name="All">Everything in the line, to look for a reference.</param>
public sealed record StatementRow(DateTime At, decimal Amount, string Payer, string Remark, string Serial, string All, string Currency);

/// <summary>Reads what a bank exports: UTF-8 or GB18030, with title rows, in the words of any bank.</summary>
public static partial class StatementFile
{
    public const long MostBytes = 10 * 1024 * 1024;

    private static readonly Column Day = new("day", "Transaction date", ["交易日期", "交易时间", "记账日期", "入账日期", "入账时间", "到账日期", "日期", "交易日", "date", "value date", "booking date"], Cells.IsDate);
    private static readonly Column Credit = new("credit", "Credit amount", ["贷方金额", "贷方发生额", "贷方", "收入金额", "收入", "存入金额", "存入", "收款金额", "转入金额", "credit", "deposit"]);
    private static readonly Column Amount = new("amount", "Transaction amount", ["交易金额", "发生额", "金额", "amount"]);
    private static readonly Column Side = new("side", "Debit or credit", ["借贷标志", "借贷方向", "借贷", "收支", "收/支", "收支方向", "type"]);
    private static readonly Column Payer = new("payer", "Counterparty", ["对方户名", "对方名称", "对方账户名称", "对方账户名", "付款人名称", "付款人户名", "付款人", "付款方", "payer", "name"]);
    private static readonly Column Summary = new("summary", "Summary", ["摘要", "交易摘要", "description"]);
    private static readonly Column Message = new("message", "Remark", ["附言", "交易附言", "备注", "留言", "message", "reference"]);
    private static readonly Column Purpose = new("purpose", "Purpose", ["用途", "交易用途", "details"]);
    private static readonly Column Serial = new("serial", "Transaction number", ["交易流水号", "流水号", "交易流水", "交易序号", "凭证号", "transaction id", "number"]);

    private static readonly Column Currency = new("currency", "Currency", ["币种", "货币", "交易币种", "账户币种", "交易货币", "币别", "currency", "ccy"]);

    private static readonly IReadOnlyList<Column> Columns = [Day, Credit, Amount, Side, Payer, Summary, Message, Purpose, Serial, Currency];

    /// <exception cref="Refused">It is missing, too large, of another kind, or no bank statement.</exception>
    public static async Task<IReadOnlyList<StatementRow>> ReadAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null) throw new Refused(FeeErrors.FileIsMissing) { Field = "File" };
        await using var content = file.OpenReadStream();
        var kind = await FileKind.AcceptAsync(content, file.Length, MostBytes, FileKind.Spreadsheets, cancel);
        using var copy = new MemoryStream();
        content.Position = 0;
        await content.CopyToAsync(copy, cancel);
        return await Task.Run(() => Read(copy, kind, cancel), cancel);
    }

    public static IReadOnlyList<StatementRow> Read(Stream content, FileKind kind, CancellationToken cancel)
    {
        var header = HeaderRow.Find(SheetReader.Read(content, kind, cancel: cancel), Columns);
        var map = ColumnGuess.For(header, Columns);
        if (!map.Has(Day.Field) || !(map.Has(Credit.Field) || map.Has(Amount.Field))) throw new Refused(FeeErrors.NotAStatement) { Field = "File" };
        return [.. header.Data.Select(row => Read(row, map)).OfType<StatementRow>()];
    }

    /// <summary>Null for what is not a sum received.</summary>
    private static StatementRow? Read(SheetRow row, ColumnMap map)
    {
        var text = map.Has(Credit.Field) ? map.Value(row, Credit.Field) : IsDebit(map.Value(row, Side.Field)) ? "" : map.Value(row, Amount.Field);
        if (!TryAmount(text, out var amount) || amount <= 0 || !Cells.TryMoment(map.Value(row, Day.Field), out var at) || at is null) return null;
        var words = new[] { Summary, Message, Purpose }.Select(column => map.Value(row, column.Field)).Where(word => !Cells.IsBlank(word)).Distinct();
        return new StatementRow(at.Value, amount, Short(map.Value(row, Payer.Field)), Short(string.Join(" · ", words)), map.Value(row, Serial.Field), string.Join(" | ", row.Cells), StatementCurrency.Of(map.Value(row, Currency.Field), text));
    }

    private static bool IsDebit(string side) => Debit().IsMatch(side);

    /// <summary>The one figure in ¥1,200.00, 美金 100 or USD 100.00, in any width; what is in brackets or has a minus went out.</summary>
    private static bool TryAmount(string text, out decimal amount)
    {
        amount = 0;
        if (Cells.IsBlank(text)) return false;
        var narrow = Space().Replace(text.Normalize(NormalizationForm.FormKC), "");
        return Figure().Matches(narrow) is [var figure] && !Outgoing().IsMatch(narrow)
            && decimal.TryParse(figure.ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out amount);
    }

    private static string Short(string text) => text.Length <= StatementLine.TextLength ? text : text[..StatementLine.TextLength];

    [GeneratedRegex(@"^\s*(借|支|出|付|d\b|debit)", RegexOptions.IgnoreCase)]
    private static partial Regex Debit();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[0-9]{1,3}(,[0-9]{3})+(?![0-9])(\.[0-9]+)?|[0-9]+(\.[0-9]+)?|\.[0-9]+")]
    private static partial Regex Figure();

    [GeneratedRegex(@"[-−–—]|\([^()]*[0-9][^()]*\)|(?<![A-Z])DR(?![A-Z])", RegexOptions.IgnoreCase)]
    private static partial Regex Outgoing();
}
