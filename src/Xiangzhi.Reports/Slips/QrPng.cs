using System.Buffers.Binary;
using System.IO.Compression;

namespace Xiangzhi.Reports.Slips;

/// <summary>A QR code as a PNG of one bit a point, for Word files: every office program draws one, which cannot be said of drawings by paths.</summary>
public static class QrPng
{
    /// <summary>Points a module: a print of 45 mm stays sharp at 300 dots an inch.</summary>
    private const int Scale = 6;

    private const uint Polynomial = 0xEDB88320;

    /// <summary>The same text gives the same bytes on every machine, since nothing is compressed.</summary>
    /// <exception cref="ArgumentException">As <see cref="QrSvg.Draw"/>.</exception>
    public static byte[] Draw(string text)
    {
        var modules = QrSvg.Modules(text);
        var size = modules.Count * Scale;
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, size);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], size);
        // One bit of grey a point; the other three say: no other compression, filter or interlacing than the usual.
        (head[8], head[9], head[10], head[11], head[12]) = (1, 0, 0, 0, 0);
        Chunk(png, "IHDR"u8, head);

        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.NoCompression, leaveOpen: true))
        {
            var line = new byte[1 + ((size + 7) / 8)];
            foreach (var row in modules)
            {
                // The first byte of a line names its filter: none. A point is light where its bit is set.
                line.AsSpan(1).Clear();
                for (var x = 0; x < size; x++)
                    if (!row[x / Scale])
                        line[1 + (x / 8)] |= (byte)(0x80 >> (x % 8));
                for (var i = 0; i < Scale; i++)
                    packed.Write(line);
            }
        }
        Chunk(png, "IDAT"u8, rows.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(content, Crc(kind, uint.MaxValue)));
        png.Write(number);
    }

    /// <summary>CRC-32 as in the PNG specification, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
        }
        return crc;
    }
}
