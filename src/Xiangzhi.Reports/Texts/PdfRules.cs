using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Xiangzhi.Reports.Texts;

/// <summary>The straight lines drawn on a page, by which the cells of a table are told apart. All in points from the lower left.</summary>
internal sealed class PdfRules
{
    /// <summary>A rule thinner than this may be drawn as an area; two rules nearer than this are one.</summary>
    private const double Thin = 3;

    /// <summary>More are a drawing, not a table.</summary>
    private const int Most = 20_000;

    private readonly List<(double At, double From, double To)> _upright = [];
    private readonly List<(double At, double From, double To)> _level = [];

    public PdfRules(Page page)
    {
        foreach (var path in page.Paths.TakeWhile(_ => _upright.Count + _level.Count < Most))
        {
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box)
                    continue;
                if (box.Width < Thin || box.Height < Thin)
                    Add(box.Left, box.Right, box.Bottom, box.Top);
                else if (path.IsStroked)
                    foreach (var line in part.Commands.OfType<PdfSubpath.Line>())
                        Add(Math.Min(line.From.X, line.To.X), Math.Max(line.From.X, line.To.X), Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.Y, line.To.Y));
                if (path.IsStroked && part.IsClosed())
                    Add(box.Left, box.Left, box.Bottom, box.Top);
            }
        }
    }

    /// <summary>
    /// In which cell of a table a place lies: its column, and the rule above it, which all cells of its row have in common. Null outside
    /// of tables; a frame without a rule in it is none.
    /// </summary>
    public (int Column, double Top)? CellAt(double x, double y)
    {
        var crossing = Distinct(_upright.Where(rule => rule.From - Thin <= y && y <= rule.To + Thin).Select(rule => rule.At));
        if (crossing.Count < 3 || x < crossing[0] || x > crossing[^1])
            return null;
        var above = Distinct(_level.Where(rule => rule.At > y && rule.From - Thin <= x && x <= rule.To + Thin).Select(rule => rule.At));
        return above.Count == 0 ? null : (crossing.FindLastIndex(at => at <= x), above[0]);
    }

    private void Add(double left, double right, double bottom, double top)
    {
        if (right - left < Thin && top - bottom > Thin)
            _upright.Add(((left + right) / 2, bottom, top));
        else if (top - bottom < Thin && right - left > Thin)
            _level.Add(((top + bottom) / 2, left, right));
    }

    private static List<double> Distinct(IEnumerable<double> places)
    {
        var distinct = new List<double>();
        foreach (var place in places.Order())
            if (distinct.Count == 0 || place - distinct[^1] > Thin)
                distinct.Add(place);
        return distinct;
    }
}
