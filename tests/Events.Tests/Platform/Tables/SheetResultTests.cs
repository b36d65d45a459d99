using Events.Platform.Files;
using Events.Platform.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Events.Tests.Platform.Tables;

public class SheetResultTests
{
    [Fact]
    public async Task A_list_is_answered_as_a_file_to_keep()
    {
        var body = new OneWayStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await new SheetResult("会员名录", ["姓名"], Rows()).ExecuteResultAsync(new ActionContext { HttpContext = context });

        Assert.Equal(FileKind.Xlsx.MediaType, context.Response.ContentType);
        Assert.StartsWith("attachment; ", context.Response.Headers.ContentDisposition.ToString());
        Assert.Contains($"filename*=UTF-8''{Uri.EscapeDataString("会员名录")}.xlsx", context.Response.Headers.ContentDisposition.ToString());
        Assert.Equal("会员名录", SheetReader.Read(body.Arrived, FileKind.Xlsx).Single().Name);

        static async IAsyncEnumerable<IReadOnlyList<object?>> Rows()
        {
            yield return ["李伟"];
            await Task.CompletedTask;
        }
    }
}
