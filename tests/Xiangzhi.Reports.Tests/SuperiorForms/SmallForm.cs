using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>A form drawn as text: cells between bars, &lt; goes on from the left, ^ from above, ~ has no frame, = is a formula.</summary>
internal static class SmallForm
{
    /// <summary>The meaning that one press would take over, with names of villages; null where none is sure. Nobody asked: "not asked".</summary>
    public static string? Sure(string cell, ReportFrequency every, params string[] rows)
    {
        var asked = Headings.Of(Draw(rows)).FirstOrDefault(a => a.Name == cell);
        if (asked is null)
            return "not asked";
        var sure = new ProposedMeanings(Catalogue.Standard, FormRoster.Of(), new(2026, 3, 31), every).For(asked).FirstOrDefault(p => p.IsSure)?.Meaning.Written;
        for (var i = 0; sure is not null && i < FormRoster.Villages.Count; i++)
            sure = sure.Replace(FormRoster.IdOf(i).ToString("D"), FormRoster.Villages[i], StringComparison.Ordinal);
        return sure;
    }

    public static BlankForm Draw(string[] rows)
    {
        var grid = rows.Select(r => r.Split('|')).ToList();
        var cells = new List<FormCell>();
        for (var r = 0; r < grid.Count; r++)
        {
            for (var c = 0; c < grid[r].Length; c++)
            {
                var text = grid[r][c];
                if (text is "<" or "^")
                    continue;
                var (across, down) = (1 + grid[r].Skip(c + 1).TakeWhile(t => t == "<").Count(), 1 + grid.Skip(r + 1).TakeWhile(l => c < l.Length && l[c] == "^").Count());
                cells.Add(new(r + 1, c + 1, down, across, text.StartsWith('=') ? "0" : text.TrimStart('~')) { HasBorder = !text.StartsWith('~'), Formula = text.StartsWith('=') ? text[1..] : null });
            }
        }
        return new(false, [new("Sheet1", false, cells, [.. Enumerable.Repeat(9d, grid.Max(l => l.Length))], [])]);
    }
}
