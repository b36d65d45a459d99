using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Events.Platform.Web;

namespace Events.Platform.Tables;

/// <summary>A .csv file as one sheet.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<Sheet> Read(Stream content, RowLimit limit)
    {
        var encoding = CsvEncoding.Of(content);
        var start = Start(content, encoding);
        // Web systems like to name a page .xls.
        if (start.AsSpan().TrimStart().StartsWith("<")) throw new Refused(TableErrors.CannotBeRead);

        using var reader = Open(content, encoding);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter.Of(start).ToString(),
            IgnoreBlankLines = false,
            BadDataFound = null,
        }, leaveOpen: true);
        var rows = ReadRows(parser, limit);
        return rows.Count == 0 ? [] : [new Sheet("", rows)];
    }

    private static StreamReader Open(Stream content, Encoding encoding)
    {
        content.Position = 0;
        return new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    }

    private static string Start(Stream content, Encoding encoding)
    {
        using var reader = Open(content, encoding);
        var start = new char[64 * 1024];
        return new string(start, 0, reader.ReadBlock(start));
    }

    private static List<SheetRow> ReadRows(CsvParser parser, RowLimit limit)
    {
        var rows = new List<SheetRow>();
        var openQuote = 0;
        while (parser.Read())
        {
            openQuote = HasOpenQuote(parser) ? parser.Row : 0;
            if (parser.Row == 1 && parser.RawRecord.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) continue;
            var cells = RowCells.Take(parser.Count, column => Cells.Text(parser[column]));
            if (cells.Count == 0) continue;
            limit.Count();
            rows.Add(new SheetRow(parser.Row, cells));
        }
        // In the last row a quotation mark may have swallowed all that follows, which would lose rows without a word.
        return openQuote == 0 ? rows : throw new Refused(TableErrors.HasOpenQuote, openQuote);
    }

    private static bool HasOpenQuote(CsvParser parser) =>
        parser.Count > 0 && parser[parser.Count - 1].Contains('\n') && parser.RawRecord.AsSpan().Count('"') % 2 == 1;
}
