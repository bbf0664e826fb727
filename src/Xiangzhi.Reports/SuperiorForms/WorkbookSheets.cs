using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>The sheets of an .xlsx with what a form needs of them: texts, merged ranges, formulas, widths, borders.</summary>
internal static partial class WorkbookSheets
{
    private const string Workbook = "xl/workbook.xml";

    /// <summary>Parts of the sheets, in the order of the tabs; charts and the like are left out.</summary>
    public static IReadOnlyList<(string Name, bool IsHidden, string Part)> PartsOf(Package package)
    {
        var links = package.LinksOf(Workbook);
        return [.. package.Read(Workbook).Child("sheets")!.All("sheet") // every workbook has them
            .Where(s => links.TryGetValue(s["id"] ?? "", out var link) && link.Kind == "worksheet" && package.Has(link.Part))
            .Select(s => (s["name"] ?? "", s["state"] is "hidden" or "veryHidden", links[s["id"]!].Part))];
    }

    public static IReadOnlyList<FormSheet> Read(Package package)
    {
        var links = package.LinksOf(Workbook).Values;
        var shared = links.FirstOrDefault(l => l.Kind == "sharedStrings").Part is { } texts && package.Has(texts) ? package.Read(texts).All("si").Select(TextOf).ToList() : [];
        var styles = links.FirstOrDefault(l => l.Kind == "styles").Part is { } part && package.Has(part) ? CellStyle.Read(package.Read(part)) : [];
        return [.. PartsOf(package).Select(s => Sheet(s.Name, s.IsHidden, package.Read(s.Part), shared, styles))];
    }

    private static FormSheet Sheet(string name, bool isHidden, XmlSpan sheet, List<string> shared, IReadOnlyList<CellStyle> styles)
    {
        var merged = (sheet.Child("mergeCells")?.All("mergeCell") ?? []).Select(m => CellNames.ReadRange(m["ref"] ?? "A1")).ToDictionary(m => (m.Row, m.Column));
        var covered = merged.Values.SelectMany(m => Enumerable.Range(m.Row, Math.Min(m.RowSpan, CellNames.MostRows)).SelectMany(r => Enumerable.Range(m.Column, Math.Min(m.ColumnSpan, CellNames.MostColumns)).Select(c => (r, c)))
            .Where(p => p != (m.Row, m.Column))).ToHashSet();
        var cells = new List<FormCell>();
        // Who protects a sheet unlocks what is to be filled; where nothing is unlocked, the lock is against editing the form.
        var isProtected = sheet.Child("sheetProtection")?["sheet"] is "1" or "true" && Walk(sheet.Child("sheetData")!).Any(c => !StyleOf(c.Cell, styles).IsLocked);
        foreach (var (cell, row, column) in Walk(sheet.Child("sheetData")!).Where(c => c is { Row: <= CellNames.MostRows, Column: <= CellNames.MostColumns } && !covered.Contains((c.Row, c.Column)))) // every sheet has its data
        {
            var span = merged.GetValueOrDefault((row, column), (row, column, 1, 1));
            var style = StyleOf(cell, styles);
            var text = Value(cell, shared);
            var formula = cell.Child("f");
            if (text.Length > 0 || formula is not null || style.HasBorder || span.Item3 > 1 || span.Item4 > 1)
            {
                cells.Add(new(row, column, span.Item3, span.Item4, text)
                {
                    Formula = formula is null ? null : formula.Text.Length > 0 ? formula.Text : "…", IsNumber = text.Length > 0 && cell["t"] is null or "n",
                    IsPercent = style.IsPercent, HasBorder = style.HasBorder, IsCentred = style.IsCentred, Indent = style.Indent + Blanks(text), IsLocked = isProtected && style.IsLocked,
                });
            }
        }
        var known = cells.Select(c => (c.Row, c.Column)).ToHashSet();
        cells.AddRange(merged.Values.Where(m => m is { Row: <= CellNames.MostRows, Column: <= CellNames.MostColumns } && !known.Contains((m.Row, m.Column))).Select(m => new FormCell(m.Row, m.Column, m.RowSpan, m.ColumnSpan, "")));
        return Trimmed(name, isHidden, cells, sheet);
    }

    private static CellStyle StyleOf(XmlSpan cell, IReadOnlyList<CellStyle> styles) =>
        int.TryParse(cell["s"], NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < styles.Count ? styles[s] : CellStyle.Plain;

    /// <summary>Cells with their places, which a file may leave to be counted.</summary>
    public static IEnumerable<(XmlSpan Cell, int Row, int Column)> Walk(XmlSpan data)
    {
        var row = 0;
        foreach (var line in data.All("row"))
        {
            row = int.TryParse(line["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : row + 1;
            var column = 0;
            foreach (var cell in line.All("c"))
            {
                column = cell["r"] is { } place ? CellNames.Read(place).Column : column + 1;
                yield return (cell, row, column);
            }
        }
    }

    /// <summary>Without the frames that were drawn beyond what the form says: rows and columns after the last text or formula, but for one.</summary>
    private static FormSheet Trimmed(string name, bool isHidden, List<FormCell> cells, XmlSpan sheet)
    {
        var said = cells.Where(c => c.Text.Length > 0 || c.Formula is not null).ToList();
        var (rows, columns) = (said.Select(c => c.Row + c.RowSpan - 1).DefaultIfEmpty(0).Max(), said.Select(c => c.Column + c.ColumnSpan - 1).DefaultIfEmpty(0).Max());
        // A list has empty lines below its headings, framed ones.
        const int lines = 60;
        var kept = cells.Where(c => said.Contains(c) || (c.HasBorder && c.Row <= rows + lines && c.Column <= columns) || (c.Row <= rows && c.Column <= columns)).OrderBy(c => c.Row).ThenBy(c => c.Column).ToList();
        var present = kept.SelectMany(c => Enumerable.Range(c.Row, c.RowSpan).SelectMany(r => Enumerable.Range(c.Column, c.ColumnSpan).Select(k => (r, k)))).ToHashSet();
        // A cell without format and content stands in no file, and is still there to be filled.
        for (var r = 1; r <= rows; r++)
        {
            for (var c = 1; c <= columns; c++)
            {
                if (!present.Contains((r, c)))
                    kept.Add(new(r, c, 1, 1, ""));
            }
        }
        return new(name, isHidden, [.. Framed(kept).OrderBy(c => c.Row).ThenBy(c => c.Column)], Widths(sheet, columns), []);
    }

    /// <summary>Where nobody drew a frame, the table begins with the first line of several words side by side.</summary>
    private static IEnumerable<FormCell> Framed(List<FormCell> cells)
    {
        if (cells.Exists(c => c.HasBorder))
            return cells;
        var first = cells.Where(c => c.Text.Trim().Length > 0).GroupBy(c => c.Row).Where(r => r.Count() > 1 && !r.Any(c => c.Text.AsSpan().ContainsAny('：', ':'))).Select(r => r.Key).DefaultIfEmpty(int.MaxValue).Min();
        return cells.Select(c => c.Row < first ? c : c with { HasBorder = true });
    }

    private static List<double> Widths(XmlSpan sheet, int columns)
    {
        var usual = Number(sheet.Child("sheetFormatPr")?["defaultColWidth"]) ?? Number(sheet.Child("sheetFormatPr")?["baseColWidth"]) ?? 9;
        var widths = Enumerable.Repeat(usual, columns).ToList();
        foreach (var col in sheet.Child("cols")?.All("col") ?? [])
        {
            var (from, to) = ((int)(Number(col["min"]) ?? 1), (int)Math.Min(Number(col["max"]) ?? 1, columns));
            for (var c = from; c <= to; c++)
                widths[c - 1] = col["hidden"] is "1" or "true" ? 0 : Number(col["width"]) ?? usual;
        }
        return widths;
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Value(XmlSpan cell, List<string> shared)
    {
        if (cell["t"] == "inlineStr")
            return cell.Child("is") is { } inline ? TextOf(inline) : "";
        var value = cell.Child("v")?.Text ?? "";
        return cell["t"] == "s" ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Count ? shared[place] : "" : Unescaped(value);
    }

    // Runs of a rich text, without the phonetic guide beside them.
    private static string TextOf(XmlSpan item) => Unescaped(string.Concat(item.Children.Select(c => c.Name switch { "t" => c.Text, "r" => c.Child("t")?.Text, _ => "" })));

    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    private static int Blanks(string text) => text.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\u3000' ? 2 : 1) / 2;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

/// <summary>What a form needs of a cell's style.</summary>
internal sealed record CellStyle(bool HasBorder, bool IsPercent, bool IsCentred, int Indent, bool IsLocked)
{
    public static CellStyle Plain { get; } = new(false, false, false, 0, true);

    public static IReadOnlyList<CellStyle> Read(XmlSpan styles)
    {
        var formats = (styles.Child("numFmts")?.All("numFmt") ?? []).ToDictionary(f => f["numFmtId"] ?? "", f => f["formatCode"] ?? "");
        var borders = (styles.Child("borders")?.All("border") ?? []).Select(b => b.Children.Count(side => side["style"] is not (null or "none")) > 1).ToList();
        return [.. (styles.Child("cellXfs")?.All("xf") ?? []).Select(xf => new CellStyle(
            int.TryParse(xf["borderId"], NumberStyles.None, CultureInfo.InvariantCulture, out var border) && border < borders.Count && borders[border],
            xf["numFmtId"] is "9" or "10" || (formats.TryGetValue(xf["numFmtId"] ?? "", out var format) && format.Contains('%', StringComparison.Ordinal)),
            xf.Child("alignment")?["horizontal"] is "center" or "centerContinuous",
            int.TryParse(xf.Child("alignment")?["indent"], NumberStyles.None, CultureInfo.InvariantCulture, out var indent) ? indent : 0,
            xf.Child("protection")?["locked"] is not ("0" or "false")))];
    }
}
