using System.Buffers.Binary;
using System.IO.Compression;
using Xiangzhi.Reports.Slips;
using Xiangzhi.Reports.Uploads;
using Xunit;

namespace Xiangzhi.Reports.Tests.Slips;

public sealed class QrPngTests
{
    private const string Note = "xiangzhi/500114205000\n3\nqzu6aZUtRPojQmEnuXKVlI2bXFvMf7sxfoQ46IosjCc=\nhash sha256\n";

    [Fact]
    public void The_picture_bears_the_same_modules_as_the_page()
    {
        var (size, points) = Read(QrPng.Draw(Note));
        var modules = QrSvg.Modules(Note);
        var scale = size / modules.Count;
        Assert.Equal(size, modules.Count * scale);
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                Assert.Equal(modules[y / scale][x / scale], !points[y, x]);
    }

    [Fact]
    public void It_is_a_picture_to_whoever_looks_into_it_and_the_same_bytes_twice()
    {
        var png = QrPng.Draw(Note);
        Assert.Equal(png, QrPng.Draw(Note));
        Assert.NotEqual(png, QrPng.Draw(Note + "x"));
        using var content = new MemoryStream(png);
        Assert.Equal("image/png", Assert.IsType<UploadVerdict.Accepted>(UploadCheck.Of(content, "code.png", UploadKind.Attachments)).Kind.Media);
    }

    [Fact]
    public void Every_chunk_bears_its_checksum()
    {
        var png = QrPng.Draw(Note);
        // IEND has no content, so that its checksum is the same in every PNG.
        Assert.Equal(new byte[] { 0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82 }, png[^12..]);
    }

    private static (int Size, bool[,] Points) Read(byte[] png)
    {
        var size = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var rows = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        var points = new bool[size, size];
        var line = new byte[1 + ((size + 7) / 8)];
        for (var y = 0; y < size; y++)
        {
            rows.ReadExactly(line);
            for (var x = 0; x < size; x++)
                points[y, x] = (line[1 + (x / 8)] & (0x80 >> (x % 8))) != 0;
        }
        return (size, points);
    }
}
