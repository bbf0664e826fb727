using Xiangzhi.Registers.Papers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Xiangzhi.Reports.Documents;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>One sheet as it is written; rows are streamed, so that long lists need no memory.</summary>
internal sealed partial class SheetXml(XmlWriter xml)
{
    /// <summary>The longest text that a cell can hold, in UTF-16 units.</summary>
    private const int LongestText = 32_767;
    private const string Cut = "……（超出单元格长度，全文见账上）";

    /// <summary>An empty form offers its drop-downs on this many rows.</summary>
    private const int RowsToFill = 2000;

    private static readonly string Namespace = SheetWriter.Main.NamespaceName;

    private int _row;
    private double[] _widths = [];

    public void Data(SheetTable table)
    {
        var header = table.Banner is { Length: > 0 } ? 2 : 1;
        Begin(table.Columns.Select(column => (WidthOf(column), SheetStyles.Of(column.Kind))), frozenRows: header);
        if (header == 2) Row([(CellValue.Of(table.Banner), SheetStyles.Banner)]);
        Row(table.Columns.Select(column => (CellValue.Of(column.Label), column.Required ? SheetStyles.RequiredHeader : SheetStyles.Header)));
        foreach (var row in table.Rows)
            Row(row.Take(table.Columns.Count).Select((value, i) => (value, SheetStyles.Of(table.Columns[i].Kind))));
        xml.WriteEndElement();
        if (table.Columns.Count > 0 && _row > header)
            Element("autoFilter", ("ref", $"A{header}:{Cell.Letters(table.Columns.Count)}{_row}"));
        Choices(table, header + 1, Math.Max(_row, header + RowsToFill));
        End();
    }

    public void Guide(SheetTable table)
    {
        Begin([(20, SheetStyles.Text), (12, SheetStyles.Text), (8, SheetStyles.Text), (40, SheetStyles.Text), (50, SheetStyles.Text)], frozenRows: 1);
        Row(new[] { "列名", "类型", "必填", "可选项", "说明" }.Select(label => (CellValue.Of(label), SheetStyles.Header)));
        foreach (var column in table.Columns)
            Row(new[] { column.Label, KindName(column.Kind), column.Required ? "是" : "否", string.Join("、", column.Choices), column.Hint ?? KindHint(column.Kind) }
                .Select(text => (CellValue.Of(text), SheetStyles.Text)));
        xml.WriteEndElement();
        End();
    }

    // One column of options under each column of the table that has some.
    public void Options(SheetTable table)
    {
        Begin(table.Columns.Select(_ => (20.0, SheetStyles.Text)), frozenRows: 0);
        var longest = table.Columns.Select(column => column.Choices.Count).DefaultIfEmpty(0).Max();
        for (var i = 0; i < longest; i++)
            Row(table.Columns.Select(column => (i < column.Choices.Count ? CellValue.Of(column.Choices[i]) : CellValue.Empty, SheetStyles.Text)));
        xml.WriteEndElement();
        End();
    }

    private void Choices(SheetTable table, int from, int to)
    {
        var offered = table.Columns.Index().Where(column => column.Item.Choices.Count > 0).ToArray();
        if (offered.Length == 0) return;
        Start("dataValidations", ("count", $"{offered.Length}"));
        foreach (var (i, column) in offered)
        {
            var letter = Cell.Letters(i + 1);
            Start("dataValidation", ("type", "list"), ("errorStyle", "warning"), ("allowBlank", "1"), ("showErrorMessage", "1"),
                ("errorTitle", Clipped(column.Label, 32)), ("error", "不在可选项里。请从下拉列表中选择。"), ("sqref", $"{letter}{from}:{letter}{to}"));
            xml.WriteElementString("formula1", Namespace, $"{SheetWriter.OptionSheet}!${letter}$1:${letter}${column.Choices.Count}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Begin(IEnumerable<(double Width, int Style)> columns, int frozenRows)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Namespace);
        Start("sheetPr");
        Element("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        Start("sheetViews");
        Start("sheetView", ("workbookViewId", "0"));
        if (frozenRows > 0)
            Element("pane", ("ySplit", $"{frozenRows}"), ("topLeftCell", $"A{frozenRows + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        var all = columns.ToArray();
        _widths = [.. all.Select(column => column.Width)];
        if (all.Length > 0)
        {
            Start("cols");
            foreach (var (i, column) in all.Index())
                Element("col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", column.Width.ToString("0.##", CultureInfo.InvariantCulture)), ("style", $"{column.Style}"), ("customWidth", "1"));
            xml.WriteEndElement();
        }

        Start("sheetData");
    }

    // Printed across, one page wide.
    private void End()
    {
        Element("pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Row(IEnumerable<(CellValue Value, int Style)> cells)
    {
        var row = cells.ToArray();
        Start("row", ("r", $"{++_row}"));
        if (Lines(row) is > 1 and var lines) xml.WriteAttributeString("ht", Math.Min(lines * 15, 405).ToString(CultureInfo.InvariantCulture));
        foreach (var (i, (value, style)) in row.Index())
            if (value.Kind != CellKind.Empty) Write(value, style, $"{Cell.Letters(i + 1)}{_row}");
        xml.WriteEndElement();
    }

    // LibreOffice fits no row to its wrapped text when it opens a file, so the height is given, as an estimate that any editing replaces.
    private int Lines((CellValue Value, int Style)[] cells)
    {
        var most = 1;
        for (var i = 0; i < Math.Min(cells.Length, _widths.Length); i++)
        {
            if (cells[i].Style != SheetStyles.Text || cells[i].Value.Kind != CellKind.Text) continue;
            var text = cells[i].Value.Text!;
            if (text.Length * 2 <= _widths[i] && !text.Contains('\n', StringComparison.Ordinal)) continue;
            most = Math.Max(most, text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(TextWidth.Characters(line) * 2 / Math.Max(1, _widths[i] - 1)))));
        }

        return most;
    }

    private void Write(CellValue value, int style, string place)
    {
        switch (value.Kind)
        {
            case CellKind.Number:
                Numeric(place, style is SheetStyles.Whole or SheetStyles.Money ? style : SheetStyles.Number, value.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Date when value.Moment.Year >= 1900:
                Numeric(place, value.Moment.TimeOfDay == TimeSpan.Zero ? SheetStyles.Date : SheetStyles.DateAndTime, Serial(value.Moment));
                break;
            case CellKind.Time:
                Numeric(place, SheetStyles.Time, value.Moment.TimeOfDay.TotalDays.ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellKind.Boolean:
                Start("c", ("r", place), ("s", $"{SheetStyles.Plain}"), ("t", "b"));
                xml.WriteElementString("v", Namespace, value.Number == 1 ? "1" : "0");
                xml.WriteEndElement();
                break;
            default:
                Text(place, style, value.ToString());
                break;
        }
    }

    private void Text(string place, int style, string text)
    {
        // Columns of numbers and days may hold words; the cell says that it is text.
        if (style is SheetStyles.Whole or SheetStyles.Money or SheetStyles.Date or SheetStyles.Time) style = SheetStyles.Text;
        if (style == SheetStyles.Text && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') style = SheetStyles.QuotedText;
        Start("c", ("r", place), ("s", $"{style}"), ("t", "inlineStr"));
        Start("is");
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Escaped(Clipped(text, LongestText)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Numeric(string place, int style, string number)
    {
        Start("c", ("r", place), ("s", $"{style}"));
        xml.WriteElementString("v", Namespace, number);
        xml.WriteEndElement();
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        xml.WriteEndElement();
    }

    // Days before 1 March 1900 are one less than the framework counts, see CellParsing.SerialDay.
    private static string Serial(DateTime moment) =>
        (moment.ToOADate() - (moment < new DateTime(1900, 3, 1) ? 1 : 0)).ToString("R", CultureInfo.InvariantCulture);

    private static double WidthOf(SheetColumn column) => column.Width ?? Math.Max(TextWidth.Characters(column.Label) * 2 + 4, column.Kind switch
    {
        ColumnKind.Text or ColumnKind.List => 18,
        ColumnKind.Money or ColumnKind.Date => 13,
        ColumnKind.Choice => 14,
        _ => 9,
    });

    private static string KindName(ColumnKind kind) => kind switch
    {
        ColumnKind.WholeNumber => "整数",
        ColumnKind.Money => "金额（元）",
        ColumnKind.Date => "日期",
        ColumnKind.Time => "时间",
        ColumnKind.YesNo => "是否",
        ColumnKind.Choice => "选项",
        ColumnKind.List => "多项",
        _ => "文字",
    };

    private static string KindHint(ColumnKind kind) => kind switch
    {
        ColumnKind.WholeNumber => "只写数字，如 12",
        ColumnKind.Money => "以元为单位，如 1200.50",
        ColumnKind.Date => "如 2023-04-06",
        ColumnKind.Time => "如 10:20",
        ColumnKind.YesNo => "填“是”或“否”",
        ColumnKind.Choice => "从下拉列表中选择",
        ColumnKind.List => "各项以顿号分开",
        _ => "",
    };

    private static string Clipped(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var tail = longest == LongestText ? Cut : "";
        var end = longest - tail.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + tail;
    }

    // Spreadsheets write signs that XML cannot hold as _x000B_, and so an underscore that would look like that as _x005F_.
    private static string Escaped(string text)
    {
        if (text.Contains("_x", StringComparison.OrdinalIgnoreCase)) text = EscapeShape().Replace(text, "_x005F_");
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F')) return SafeXml.Clean(text);
        var escaped = new StringBuilder();
        foreach (var sign in text)
        {
            if (sign is < ' ' and not ('\t' or '\n')) escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)sign:X4}_");
            else escaped.Append(sign);
        }

        return SafeXml.Clean(escaped.ToString());
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeShape();
}
