namespace Xiangzhi.Ledger;

/// <summary>Bytes of a stream cut at line feeds, with a limit on what is held.</summary>
static class ExportLines
{
    /// <param name="Bytes">Without the line feed; empty where the line is too long.</param>
    /// <param name="Fault">Why the line is none, or null.</param>
    public readonly record struct Line(ReadOnlyMemory<byte> Bytes, string? Fault);

    public static IEnumerable<Line> Of(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var (start, end) = (0, 0);
        var isTooLong = false;
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                // A copy, since what is read from a line keeps slices of it.
                yield return isTooLong ? TooLong : new(buffer.AsSpan(start, feed).ToArray(), null);
                isTooLong = false;
                start += feed + 1;
                continue;
            }
            if (end - start > LedgerExport.MaxLineBytes)
            {
                isTooLong = true;
                start = end;
            }
            (buffer, start, end) = MakeRoom(buffer, start, end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read > 0)
            {
                end += read;
                continue;
            }
            if (end > start || isTooLong)
                yield return isTooLong ? TooLong : new(buffer.AsSpan(start, end - start).ToArray(), "行未写完：文件在此被截断");
            yield break;
        }
    }

    static readonly Line TooLong = new(default, $"行长超过 {LedgerExport.MaxLineBytes} 字节");

    static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        return (buffer, start, end);
    }
}
