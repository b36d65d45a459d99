using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Web;

namespace Events.Tests.Platform.Tables;

public class SheetStreamingTests
{
    [Fact]
    public async Task Rows_leave_while_they_are_read()
    {
        var target = new OneWayStream();
        var leftEarly = false;
        await SheetWriter.WriteAsync(target, "s", ["number", "text"], ManyRows());

        Assert.True(leftEarly);
        Assert.InRange(target.LargestWrite, 1, 256 * 1024);
        Assert.Equal(20_001, SheetReader.Read(target.Arrived, FileKind.Xlsx)[0].Rows.Count);

        async IAsyncEnumerable<IReadOnlyList<object?>> ManyRows()
        {
            // One row is filled anew each time, as a reader of the database would.
            var row = new object?[2];
            for (var number = 1; number <= 20_000; number++)
            {
                (row[0], row[1]) = (number, Guid.NewGuid().ToString());
                yield return row;
            }
            leftEarly = target.Length > 100_000;
            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task First_rows_are_not_mixed_up_when_one_row_is_filled_anew()
    {
        var target = new OneWayStream();
        await SheetWriter.WriteAsync(target, "s", ["n"], Counting());

        Assert.Equal(["n", "1", "2", "3"], SheetReader.Read(target.Arrived, FileKind.Xlsx)[0].Rows.Select(row => row[0]));

        static async IAsyncEnumerable<IReadOnlyList<object?>> Counting()
        {
            var row = new object?[1];
            for (var number = 1; number <= 3; number++)
            {
                row[0] = number;
                yield return row;
            }
            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_failure_leaves_a_file_that_does_not_open()
    {
        var target = new OneWayStream();
        await Assert.ThrowsAsync<InvalidOperationException>(() => SheetWriter.WriteAsync(target, "s", ["a"], Failing()));

        Assert.Throws<Refused>(() => SheetReader.Read(target.Arrived, FileKind.Xlsx));

        static async IAsyncEnumerable<IReadOnlyList<object?>> Failing()
        {
            for (var number = 0; number < 50_000; number++) yield return [Guid.NewGuid()];
            await Task.CompletedTask;
            throw new InvalidOperationException();
        }
    }
}
