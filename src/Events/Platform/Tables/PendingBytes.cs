using System.Buffers;

namespace Events.Platform.Tables;

/// <summary>
/// Lets writers that know only synchronous calls (XML, zip, csv) write to a target that allows only asynchronous ones, such as a response:
/// what they write waits here until it is drained.
/// </summary>
internal sealed class PendingBytes : Stream
{
    private const int WorthDraining = 64 * 1024;

    private readonly ArrayBufferWriter<byte> bytes = new(2 * WorthDraining);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer) => bytes.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => bytes.Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    /// <summary>Sends on what waits, when it is worth a call.</summary>
    public ValueTask DrainSomeAsync(Stream target, CancellationToken cancel) =>
        bytes.WrittenCount < WorthDraining ? ValueTask.CompletedTask : DrainAsync(target, cancel);

    public async ValueTask DrainAsync(Stream target, CancellationToken cancel)
    {
        await target.WriteAsync(bytes.WrittenMemory, cancel);
        bytes.ResetWrittenCount();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
