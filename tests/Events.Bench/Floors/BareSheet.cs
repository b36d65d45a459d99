using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Data.Sqlite;

namespace Events.Bench.Floors;

/// <summary>A loop over the rows and columns of an export, each written as text by OpenXmlWriter, into an entry of a zip file.</summary>
public sealed class BareSheet(string file)
{
    private const string Query = """
        SELECT a.name, a.latin_name, a.organisation, a.job_title, a.country, a.email, a.phone, a.category, a.diet, a.needs_visa_letter, r.created_at, a.arrived_at
        FROM attendees a JOIN registrations r ON r.id = a.registration_id
        WHERE a.event_id = (SELECT max(id) FROM events) AND a.cancelled_at IS NULL ORDER BY a.name, a.id
        """;

    public Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        using var archive = new ZipArchive(context.Response.Body, ZipArchiveMode.Create);
        using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        using var xml = OpenXmlWriter.Create(entry);
        xml.WriteStartElement(new Worksheet());
        xml.WriteStartElement(new SheetData());

        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            xml.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Row());
            for (var column = 0; column < rows.FieldCount; column++)
            {
                var text = rows.IsDBNull(column) ? "" : rows.GetString(column);
                xml.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) });
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        return Task.CompletedTask;
    }
}
