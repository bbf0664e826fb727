using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Xiangzhi.Reports.Slips;

/// <summary>A QR code as one small SVG: a single path on a grid of modules, crisp at any size.</summary>
public static class QrSvg
{
    /// <summary>The longest text that is drawn, in bytes of UTF-8: more would need modules too fine for a slip of paper.</summary>
    public const int LongestText = 600;

    /// <summary>The error correction level is M: a slip may lose about 15 % to folds and stains.</summary>
    /// <param name="label">What a screen reader says.</param>
    /// <exception cref="ArgumentException">The text is empty or longer than <see cref="LongestText"/>.</exception>
    public static string Draw(string text, string label = "二维码")
    {
        var modules = Modules(text);
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (!modules[y][x]) continue;
                var from = x;
                while (x + 1 < modules.Count && modules[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1H{from}z");
            }
        }

        var name = label.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules.Count} {modules.Count}\" role=\"img\" aria-label=\"{name}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{modules.Count}v{modules.Count}H0z\"/><path d=\"{path}\"/></svg>");
    }

    /// <summary>Rows of dark and light modules, with the quiet zone of four on each side that readers need.</summary>
    /// <exception cref="ArgumentException">The text is empty or longer than <see cref="LongestText"/>.</exception>
    internal static List<BitArray> Modules(string text)
    {
        if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > LongestText)
            throw new ArgumentException($"二维码内容应为 1 到 {LongestText} 字节。", nameof(text));
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: !Ascii.IsValid(text));
        return code.ModuleMatrix;
    }
}
