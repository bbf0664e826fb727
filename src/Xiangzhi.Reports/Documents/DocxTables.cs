using Xiangzhi.Registers.Papers;
using System.Xml.Linq;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Documents;

/// <summary>Turns the runs of a cell or paragraph into Word's; it numbers the figures, so it belongs to one body.</summary>
internal delegate IEnumerable<XElement> RunWriter(IReadOnlyList<Run> runs);

/// <summary>Tables of a Word file: ruled lists, and the forms of approval sheets.</summary>
internal static class DocxTables
{
    private const int Rule = 4;
    private const int FormLine = 400;
    private const int GroupWidth = 520;
    private const int CellMargin = 85;

    public static IEnumerable<XElement> Ruled(Table table, RunWriter runs, bool isLast)
    {
        if (table.Caption is { Length: > 0 } caption)
            yield return Wml.Paragraph("Normal", [Text(caption)], Element("keepNext"), Value("jc", "center"));

        var widths = Shared(PageGeometry.CoreWidth, [.. table.Columns.Select(column => column.Share)]);
        var header = Row(isHeader: true, table.Columns.Select((column, i) =>
            Cell(widths[i], 1, [CellText([Text(column.Header, Fonts(DocxStyles.Hei))], CellSetting.Centre)])));
        var rows = table.Rows.Select((_, r) => Row(isHeader: false, table.Columns.Select((column, c) =>
            Cell(widths[c], 1, [CellText(runs(table.CellAt(r, c)), column.Setting)]))));
        yield return Whole(widths, [header, .. rows]);
        yield return After(isLast);
    }

    public static IEnumerable<XElement> Form(FieldTable form, RunWriter runs, bool isLast)
    {
        var grouped = form.Rows.Any(row => row.Group is not null);
        var group = grouped ? GroupWidth : 0;
        var firstLabel = form.Rows.SelectMany(row => row.Fields.Take(1)).Select(field => LabelWidth(field.Label)).DefaultIfEmpty(0).Max();
        var rows = form.Rows.Select(row => Edges(row, group, firstLabel)).ToArray();
        var edges = rows.SelectMany(row => row).SelectMany(slot => new[] { slot.From, slot.To }).Append(0).Append(PageGeometry.CoreWidth)
            .Distinct().Order().ToList();
        var widths = edges.Zip(edges.Skip(1), (from, to) => to - from).ToArray();
        if (widths.Length == 0) yield break;

        var lines = new List<XElement>();
        for (var r = 0; r < form.Rows.Count; r++)
        {
            var starts = r == 0 || form.Rows[r - 1].Group != form.Rows[r].Group;
            lines.AddRange(FormRow(form.Rows[r], rows[r], starts, edges, runs));
        }

        yield return Whole(widths, lines);
        yield return After(isLast);
    }

    /// <summary>A cell of a form before it is drawn, with its edges in twips from the left of the core.</summary>
    private sealed record Slot(int From, int To, FormCell? Field, bool IsLabel);

    // The first labels of all rows end at one edge; a group takes its place out of them.
    private static List<Slot> Edges(FieldRow row, int group, int firstLabel)
    {
        var slots = new List<Slot>();
        var left = row.Group is null ? 0 : group;
        if (left > 0) slots.Add(new Slot(0, left, null, IsLabel: true));
        var shares = Shared(PageGeometry.CoreWidth - left, [.. row.Fields.Select(field => field.Share)]);
        for (var i = 0; i < row.Fields.Count; i++)
        {
            var field = row.Fields[i];
            var wanted = i == 0 ? firstLabel + (row.Group is null ? group : 0) : LabelWidth(field.Label);
            var label = field.Label.Length == 0 ? 0 : Math.Min(wanted, shares[i] * 2 / 3);
            if (label > 0) slots.Add(new Slot(left, left + label, field, IsLabel: true));
            slots.Add(new Slot(left + label, left + shares[i], field, IsLabel: false));
            left += shares[i];
        }

        return slots;
    }

    // Labels of up to five characters stand on one line, longer ones on two of equal length.
    private static int LabelWidth(string label)
    {
        var characters = TextWidth.Characters(label);
        var line = characters <= 5 ? Math.Max(4, characters) : Math.Min(7, Math.Ceiling(characters / 2));
        return (int)(line * PageGeometry.TableSize * 10) + 200;
    }

    // A label too long for its cell is broken into lines of equal length, not wherever the edge happens to be.
    private static string Balanced(string label, int width)
    {
        var perLine = Math.Max(1, (width - 2 * CellMargin) / (PageGeometry.TableSize * 10));
        var lines = (int)Math.Ceiling(TextWidth.Characters(label) / perLine);
        if (lines < 2 || label.Contains('\n', StringComparison.Ordinal)) return label;
        return string.Join('\n', label.Chunk((label.Length + lines - 1) / lines).Select(line => new string(line)));
    }

    private static IEnumerable<XElement> FormRow(FieldRow row, List<Slot> slots, bool groupStarts, List<int> edges, RunWriter runs)
    {
        var lines = row.Fields.Select(field => field.Lines).DefaultIfEmpty(1).Max();
        var footed = row.Fields.Any(field => field.Foot is not null);
        yield return Row(isHeader: false, slots.Select(slot => slot switch
        {
            { Field: null } => Drawn(slot, [CellText([Text(row.Group!)], CellSetting.Centre)], Merge(groupStarts)),
            { IsLabel: true } => Drawn(slot, [CellText([Text(Balanced(slot.Field.Label, slot.To - slot.From))], CellSetting.Centre)], footed ? Merge(true) : null),
            _ => Drawn(slot, [CellText(runs(slot.Field.Value), CellSetting.Left)], null, footed ? "bottom" : null, lines > 2 ? "top" : "center"),
        }), Math.Max(1, lines) * FormLine, keepNext: footed);

        if (!footed) yield break;
        yield return Row(isHeader: false, slots.Select(slot => slot switch
        {
            { Field: null } => Drawn(slot, [CellText([], CellSetting.Centre)], Merge(false)),
            { IsLabel: true } => Drawn(slot, [CellText([], CellSetting.Centre)], Merge(false)),
            _ => Drawn(slot, [CellText(slot.Field.Foot is { } foot ? [Text(foot)] : [], CellSetting.Right)], null, "top", "bottom"),
        }), FormLine);

        XElement Drawn(Slot slot, IEnumerable<XElement> content, XElement? merge, string? openSide = null, string align = "center") =>
            Cell(slot.To - slot.From, edges.IndexOf(slot.To) - edges.IndexOf(slot.From), content, merge, openSide, align);
    }

    /// <summary>
    /// 版记 (7.4): a table without sides that floats to the lower edge of the core on the page of the paragraph after it.
    /// LibreOffice before 7.6 leaves it below the text.
    /// </summary>
    public static IEnumerable<XElement> Imprint(Imprint? imprint)
    {
        if (imprint is null) yield break;
        var copies = Wml.Paragraph("Imprint", [Text(imprint.CopiesText)],
            Element("ind", Set("left", 4 * PageGeometry.SmallCharacter), Set("right", PageGeometry.SmallCharacter), Set("hanging", 3 * PageGeometry.SmallCharacter)));
        var printed = Wml.Paragraph("Imprint", [Text($"{imprint.PrintedBy}\t{imprint.PrintedText}")],
            Element("tabs", Element("tab", Set("val", "right"), Set("pos", PageGeometry.CoreWidth - PageGeometry.SmallCharacter))),
            Element("ind", Set("left", PageGeometry.SmallCharacter)));
        yield return Element("tbl",
            Element("tblPr",
                Element("tblpPr", Set("vertAnchor", "margin"), Set("horzAnchor", "margin"), Set("tblpXSpec", "left"), Set("tblpYSpec", "bottom")),
                Element("tblW", Set("w", PageGeometry.CoreWidth), Set("type", "dxa")),
                Element("tblBorders", Border("top", PageGeometry.ThickRule), Border("bottom", PageGeometry.ThickRule), Border("insideH", PageGeometry.ThinRule)),
                Element("tblLayout", Set("type", "fixed")),
                Element("tblCellMar", Element("left", Set("w", 0), Set("type", "dxa")), Element("right", Set("w", 0), Set("type", "dxa")))),
            Element("tblGrid", Element("gridCol", Set("w", PageGeometry.CoreWidth))),
            (imprint.CopiesTo.Count > 0 ? new[] { copies, printed } : [printed])
                .Select(line => Row(isHeader: false, [Cell(PageGeometry.CoreWidth, 1, [line])])));
        yield return After(isLast: true);
    }

    private static XElement Merge(bool starts) => Value("vMerge", starts ? "restart" : "continue");

    private static XElement Whole(IEnumerable<int> widths, IEnumerable<XElement> rows) => Element("tbl",
        Element("tblPr",
            Element("tblW", Set("w", PageGeometry.CoreWidth), Set("type", "dxa")),
            Value("jc", "center"),
            Element("tblBorders", new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => Border(side, Rule))),
            Element("tblLayout", Set("type", "fixed")),
            Element("tblCellMar",
                Element("left", Set("w", CellMargin), Set("type", "dxa")), Element("right", Set("w", CellMargin), Set("type", "dxa")))),
        Element("tblGrid", widths.Select(width => Element("gridCol", Set("w", width)))),
        rows);

    private static XElement Row(bool isHeader, IEnumerable<XElement> cells, int height = 480, bool keepNext = false)
    {
        var row = Element("tr",
            Element("trPr", Element("cantSplit"), Element("trHeight", Set("val", height), Set("hRule", "atLeast")), isHeader ? Element("tblHeader") : null),
            cells);
        if (keepNext)
            foreach (var style in row.Descendants(Name + "pStyle")) style.AddAfterSelf(Element("keepNext"));
        return row;
    }

    private static XElement Cell(int width, int span, IEnumerable<XElement> content, XElement? merge = null, string? openSide = null, string align = "center") =>
        Element("tc",
            Element("tcPr",
                Element("tcW", Set("w", width), Set("type", "dxa")),
                span > 1 ? Value("gridSpan", span) : null,
                merge,
                openSide is null ? null : Element("tcBorders", Element(openSide, Set("val", "nil"))),
                Value("vAlign", align)),
            content);

    private static XElement CellText(IEnumerable<XElement> runs, CellSetting setting) => Wml.Paragraph("TableText", runs, setting switch
    {
        CellSetting.Centre => Value("jc", "center"),
        CellSetting.Right => Value("jc", "right"),
        _ => null,
    });

    // Word wants a paragraph after a table. At the end it is kept to a point, so that it starts no empty page.
    private static XElement After(bool isLast) => Wml.Paragraph("Normal", [],
        Element("spacing", Set("line", isLast ? 20 : 200), Set("lineRule", "exact")));

    /// <summary>Splits a width by shares so that the parts sum to it exactly.</summary>
    private static int[] Shared(int width, double[] shares)
    {
        var total = shares.Sum(Weight);
        var parts = new int[shares.Length];
        var (sum, edge) = (0.0, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            sum += Weight(shares[i]);
            var next = (int)Math.Round(width * sum / total);
            (parts[i], edge) = (next - edge, next);
        }

        return parts;

        static double Weight(double share) => share > 0 ? share : 1;
    }
}
