using Events.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace Events.Platform.Tables;

/// <summary>
/// Answers with an .xlsx file that is written while its rows are read: <c>return new SheetResult(T["Members"], titles, rows);</c> Each such address can
/// leave columns out: <c>?choose=1</c> shows which there are, <c>?columns=0&amp;columns=3</c> takes those alone, counted from 0.
/// </summary>
/// <param name="name">Of the sheet and, with its ending, of the file.</param>
public sealed class SheetResult(string name, IReadOnlyList<string> titles, IAsyncEnumerable<IReadOnlyList<object?>> rows) : IActionResult
{
    private const string Choose = "choose";
    private const string Columns = "columns";

    public Task ExecuteResultAsync(ActionContext context)
    {
        var request = context.HttpContext.Request;
        // Pages of the public have no choice of columns.
        if (request.Query.ContainsKey(Choose) && request.Path.StartsWithSegments("/desk")) return AskAsync(context);
        int[] chosen = [.. request.Query[Columns].Select(column => int.TryParse(column, out var index) ? index : -1).Where(index => index >= 0 && index < titles.Count).Distinct().Order()];

        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + FileKind.Xlsx.Ending);
        response.ContentType = FileKind.Xlsx.MediaType;
        response.Headers.ContentDisposition = disposition.ToString();
        var cancel = context.HttpContext.RequestAborted;
        return chosen.Length == 0
            ? SheetWriter.WriteAsync(response.Body, name, titles, rows, cancel)
            : SheetWriter.WriteAsync(response.Body, name, [.. chosen.Select(index => titles[index])], OnlyAsync(chosen), cancel);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> OnlyAsync(int[] chosen)
    {
        await foreach (var row in rows) yield return [.. chosen.Select(index => index < row.Count ? row[index] : null)];
    }

    private Task AskAsync(ActionContext context)
    {
        var request = context.HttpContext.Request;
        var kept = request.Query.Where(field => field.Key is not (Choose or Columns)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
        var view = new ViewDataDictionary<ColumnChoice>(context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(), context.ModelState)
        {
            Model = new ColumnChoice(name, request.Path, kept, titles),
        };
        return new ViewResult { ViewName = "/Views/Shared/Columns.cshtml", ViewData = view }.ExecuteResultAsync(context);
    }
}

/// <summary>Which columns a list has, for whoever wants some of them.</summary>
/// <param name="Kept">What else the address says: the filter of the list.</param>
public sealed record ColumnChoice(string Name, string Address, IReadOnlyList<KeyValuePair<string, string>> Kept, IReadOnlyList<string> Titles)
{
    /// <summary>The list itself, as it was filtered.</summary>
    public string Back => Address[..Address.LastIndexOf('/')] + QueryString.Create(Kept!);
}
