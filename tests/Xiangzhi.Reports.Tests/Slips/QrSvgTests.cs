using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xiangzhi.Reports.Slips;
using Xunit;

namespace Xiangzhi.Reports.Tests.Slips;

public sealed class QrSvgTests
{
    private const string Address = "https://example.org/s/BT2025-0183-7K2Q";

    [Fact]
    public void A_code_has_three_finder_patterns_within_a_quiet_zone_of_four()
    {
        var modules = Modules(QrSvg.Draw(Address));
        var size = modules.GetLength(0);
        foreach (var (top, left) in new[] { (4, 4), (4, size - 11), (size - 11, 4) })
        {
            for (var y = 0; y < 7; y++)
            {
                for (var x = 0; x < 7; x++)
                {
                    var ring = Math.Min(Math.Min(x, 6 - x), Math.Min(y, 6 - y));
                    Assert.Equal(ring != 1, modules[top + y, left + x]);
                }
            }
        }

        for (var i = 0; i < size; i++)
            for (var edge = 0; edge < 4; edge++)
                Assert.False(modules[edge, i] || modules[i, edge] || modules[size - 1 - edge, i] || modules[i, size - 1 - edge]);
    }

    // Two timing lines run between the finders and a fourth corner has none: a mirrored or turned matrix would fail here.
    [Fact]
    public void Timing_lines_alternate()
    {
        var modules = Modules(QrSvg.Draw(Address));
        for (var i = 12; i < modules.GetLength(0) - 12; i++)
        {
            Assert.Equal(i % 2 == 0, modules[10, i]);
            Assert.Equal(i % 2 == 0, modules[i, 10]);
        }
    }

    [Fact]
    public void A_slip_with_its_code_stays_small() => Assert.InRange(QrSvg.Draw(Address).Length, 500, 6000);

    [Fact]
    public void Another_text_gives_another_code_and_the_same_text_the_same()
    {
        Assert.NotEqual(QrSvg.Draw(Address), QrSvg.Draw(Address + "R"));
        Assert.Equal(QrSvg.Draw("白土乡〔2025〕1号"), QrSvg.Draw("白土乡〔2025〕1号"));
    }

    [Fact]
    public void A_text_too_long_for_a_slip_is_refused() => Assert.Throws<ArgumentException>(() => QrSvg.Draw(new string('字', 201)));

    private static bool[,] Modules(string svg)
    {
        var root = XElement.Parse(svg);
        var size = Number(root.Attribute("viewBox")!.Value.Split(' ')[2]);
        var modules = new bool[size, size];
        foreach (Match bar in Regex.Matches(root.Elements().Last().Attribute("d")!.Value, @"M(\d+) (\d+)h(\d+)v1H(\d+)z"))
            for (var x = 0; x < Number(bar.Groups[3].Value); x++) modules[Number(bar.Groups[2].Value), Number(bar.Groups[1].Value) + x] = true;
        return modules;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
