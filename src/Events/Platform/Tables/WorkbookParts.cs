using System.Security;

namespace Events.Platform.Tables;

/// <summary>
/// The parts of a workbook besides its sheets (ECMA-376 part 1, 12.3), as paths and contents. The library's own packaging would hold each part in
/// memory until the end: 200 MB for 200,000 rows.
/// </summary>
internal static class WorkbookParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IEnumerable<(string Path, string Content)> For(IReadOnlyList<string> sheets)
    {
        yield return ("[Content_Types].xml", ContentTypes(sheets.Count));
        yield return ("_rels/.rels", $"""
            {Declaration}<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{OfDocument}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        yield return ("xl/workbook.xml", Workbook(sheets));
        yield return ("xl/_rels/workbook.xml.rels", WorkbookRelationships(sheets.Count));
        yield return ("xl/styles.xml", Styles);
    }

    private static string ContentTypes(int sheets) => $"""
        {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>{Each(sheets, number =>
            $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Type}.worksheet+xml"/>""")}</Types>
        """;

    private static string Workbook(IReadOnlyList<string> sheets) => $"""
        {Declaration}<workbook xmlns="{Main}" xmlns:r="{OfDocument}"><sheets>{Each(sheets.Count, number =>
            $"""<sheet name="{SecurityElement.Escape(sheets[number - 1])}" sheetId="{number}" r:id="rId{number}"/>""")}</sheets></workbook>
        """;

    private static string WorkbookRelationships(int sheets) => $"""
        {Declaration}<Relationships xmlns="{Relationships}">{Each(sheets, number =>
            $"""<Relationship Id="rId{number}" Type="{OfDocument}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}<Relationship Id="rId{sheets + 1}" Type="{OfDocument}/styles" Target="styles.xml"/></Relationships>
        """;

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(1, count).Select(text));

    /// <summary>The cell formats stand in the order of <see cref="CellStyle"/>.</summary>
    private const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}">
        <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/><numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="7">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;
}
