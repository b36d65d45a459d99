using Events.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Events.Platform.Tables;

/// <summary>Answers with an .xlsx file that is written while its rows are read: <c>return new SheetResult(T["Members"], titles, rows);</c></summary>
/// <param name="name">Of the sheet and, with its ending, of the file.</param>
public sealed class SheetResult(string name, IReadOnlyList<string> titles, IAsyncEnumerable<IReadOnlyList<object?>> rows) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + FileKind.Xlsx.Ending);
        response.ContentType = FileKind.Xlsx.MediaType;
        response.Headers.ContentDisposition = disposition.ToString();
        return SheetWriter.WriteAsync(response.Body, name, titles, rows, context.HttpContext.RequestAborted);
    }
}
