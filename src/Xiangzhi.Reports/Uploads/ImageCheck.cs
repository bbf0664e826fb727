using System.Buffers.Binary;
using System.Globalization;

namespace Xiangzhi.Reports.Uploads;

/// <summary>The size of a picture from its head; the picture itself is never unpacked here.</summary>
internal static class ImageCheck
{
    /// <summary>Segments before the size; a camera writes about a dozen.</summary>
    private const int MostSegments = 200;

    public static string? Fault(Stream content, UploadKind kind, UploadLimits limits)
    {
        if ((kind == UploadKind.Png ? OfPng(content) : OfJpeg(content)) is not var (width, height) || width == 0 || height == 0)
            return "图片已损坏，读不出大小。请重新拍照或另存一次。";
        return width > limits.Pixels || height > limits.Pixels || (long)width * height > limits.PixelsInAll
            ? string.Create(CultureInfo.InvariantCulture, $"图片有 {width} × {height} 点，太大，打开会卡住电脑。请缩小到每边 {limits.Pixels} 点以内。") : null;
    }

    private static (int Width, int Height)? OfPng(Stream content)
    {
        Span<byte> head = stackalloc byte[24];
        if (content.ReadAtLeast(head, 24, throwOnEndOfStream: false) < 24 || !head[12..16].SequenceEqual("IHDR"u8))
            return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
        return ((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
    }

    private static (int Width, int Height)? OfJpeg(Stream content)
    {
        Span<byte> segment = stackalloc byte[9];
        content.Position = 2;
        for (var i = 0; i < MostSegments; i++)
        {
            if (content.ReadAtLeast(segment, 9, throwOnEndOfStream: false) < 9 || segment[0] != 0xFF)
                return null;
            // SOF0 to SOF15 but for the tables among them: length, precision, height, width.
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
            if (length < 2 || segment[1] is 0xD9 or 0xDA)
                return null;
            content.Position += 2 + length - 9;
        }
        return null;
    }
}
