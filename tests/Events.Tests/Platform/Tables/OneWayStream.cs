namespace Events.Tests.Platform.Tables;

/// <summary>Takes bytes as a response does: asynchronously alone, and forwards.</summary>
public sealed class OneWayStream : Stream
{
    private readonly MemoryStream taken = new();

    public int Writes { get; private set; }
    public int LargestWrite { get; private set; }

    /// <summary>What has arrived, to be read from its start.</summary>
    public MemoryStream Arrived => new(taken.ToArray());

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => taken.Length;
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        (Writes, LargestWrite) = (Writes + 1, Math.Max(LargestWrite, buffer.Length));
        return taken.WriteAsync(buffer, cancellationToken);
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");
    public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
