using System.IO.Compression;
using System.Text;

namespace Events.Tests.Platform.Tables;

/// <summary>Workbooks written by hand, for what a tidy writer would never produce.</summary>
public sealed class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string OfDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> sheets = [];

    /// <summary>The built-in number format of the cells with <c>s="1"</c>.</summary>
    public int Format { get; init; }

    public string? FormatCode { get; init; }

    /// <param name="rows">The elements inside <c>sheetData</c>.</param>
    /// <param name="merged">Areas such as <c>A1:A3</c>.</param>
    public Xlsx Sheet(string name, string rows, string state = "visible", params string[] merged)
    {
        var areas = merged.Length == 0 ? "" : $"<mergeCells>{string.Concat(merged.Select(area => $"""<mergeCell ref="{area}"/>"""))}</mergeCells>";
        sheets.Add((name, state, $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{areas}</worksheet>"""));
        return this;
    }

    /// <summary>A row of texts; null leaves a cell out.</summary>
    public static string Row(int number, params string?[] texts) => $"""<row r="{number}">{string.Concat(texts.Select((text, column) =>
        text is null ? "" : $"""<c r="{(char)('A' + column)}{number}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"""))}</row>""";

    public MemoryStream Build()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{OfDocument}"><sheets>{Each((sheet, number) =>
                $"""<sheet name="{sheet.Name}" sheetId="{number}" state="{sheet.State}" r:id="r{number}"/>""")}</sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each((_, number) =>
                $"""<Relationship Id="r{number}" Type="{OfDocument}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}</Relationships>""");
            Add(archive, "xl/styles.xml", $"""
                <styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="200" formatCode="{FormatCode ?? "0.0"}"/></numFmts>
                <cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="{(FormatCode is null ? Format : 200)}" xfId="0"/></cellXfs></styleSheet>
                """);
            for (var number = 1; number <= sheets.Count; number++) Add(archive, $"xl/worksheets/sheet{number}.xml", sheets[number - 1].Xml);
        }
        file.Position = 0;
        return file;
    }

    private string Each(Func<(string Name, string State, string Xml), int, string> text) =>
        string.Concat(sheets.Select((sheet, index) => text(sheet, index + 1)));

    private static void Add(ZipArchive archive, string path, string content)
    {
        using var part = archive.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
