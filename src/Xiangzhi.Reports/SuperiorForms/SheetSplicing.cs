using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Values into the sheets of a workbook. Texts are written into the cell itself, so that the table of shared texts stays.</summary>
internal static partial class SheetSplicing
{
    private const string Workbook = "xl/workbook.xml";

    public static void Fill(Package package, IReadOnlyDictionary<int, Dictionary<(int Row, int Column), CellValue>> values)
    {
        foreach (var (sheet, number) in WorkbookSheets.PartsOf(package).Select((s, i) => (s, i + 1)))
        {
            var splices = new Splices();
            new OneSheet(package.Text(sheet.Part), package.Read(sheet.Part), splices).Fill(values.GetValueOrDefault(number) ?? []);
            package.Change(sheet.Part, splices);
        }
        ReckonAnew(package);
    }

    /// <summary>Excel and WPS keep what they once reckoned unless the workbook asks them not to.</summary>
    private static void ReckonAnew(Package package)
    {
        var (source, workbook, splices) = (package.Text(Workbook), package.Read(Workbook), new Splices());
        if (workbook.Child("calcPr") is not { } settings)
        {
            // Its place is after the names and before what few workbooks have.
            var before = workbook.Children.Last(c => c.Name is "sheets" or "functionGroups" or "externalReferences" or "definedNames");
            splices.Insert(before.End, $"<{workbook.Prefix}calcPr fullCalcOnLoad=\"1\"/>");
        }
        else if (settings["fullCalcOnLoad"] is not ("1" or "true"))
        {
            var tag = FullCalc().Replace(settings.OpenTag(source), "");
            splices.Replace(settings.Start, settings.Inner, $"{tag} fullCalcOnLoad=\"1\"{(settings.IsEmptyTag ? "/>" : ">")}");
        }
        package.Change(Workbook, splices);
    }

    private sealed class OneSheet(string source, XmlSpan sheet, Splices splices)
    {
        private readonly XmlSpan data = sheet.Child("sheetData")!; // every sheet has its data

        public void Fill(Dictionary<(int Row, int Column), CellValue> values)
        {
            var cells = WorkbookSheets.Walk(data).ToDictionary(c => (c.Row, c.Column), c => c.Cell);
            foreach (var (place, cell) in cells)
            {
                if (cell.Child("f") is not null)
                    Forget(cell);
                else if (values.TryGetValue(place, out var value))
                    splices.Replace(cell.Start, cell.End, Written(TypeOf().Replace(cell.OpenTag(source), ""), cell.Prefix, value));
            }
            foreach (var row in values.Where(v => !cells.ContainsKey(v.Key)).GroupBy(v => v.Key.Row).OrderBy(g => g.Key))
                Add(row.Key, [.. row.OrderBy(v => v.Key.Column).Select(v => (v.Key.Column, v.Value))], cells);
        }

        /// <summary>What was reckoned from the blank form; LibreOffice reckons only what is not there.</summary>
        private void Forget(XmlSpan cell)
        {
            foreach (var value in cell.All("v"))
                splices.Replace(value.Start, value.End, "");
        }

        // A cell without format stands in no file; it is put where its row has its place.
        private void Add(int number, IReadOnlyList<(int Column, CellValue Value)> values, Dictionary<(int Row, int Column), XmlSpan> cells)
        {
            var rows = new List<(XmlSpan Row, int Number)>();
            foreach (var line in data.All("row"))
                rows.Add((line, int.TryParse(line["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : rows.Count == 0 ? 1 : rows[^1].Number + 1));
            var (row, _) = rows.Find(r => r.Number == number);
            if (row is null)
            {
                var after = rows.FindLast(r => r.Number < number).Row;
                var written = string.Create(CultureInfo.InvariantCulture, $"<{data.Prefix}row r=\"{number}\">{string.Concat(values.Select(v => New(number, v.Column, null, v.Value)))}</{data.Prefix}row>");
                if (data.IsEmptyTag)
                    splices.Replace(data.Start, data.End, $"{data.OpenTag(source)}>{written}</{data.Prefix}sheetData>");
                else
                    splices.Insert(after?.End ?? data.Inner, written);
            }
            else if (row.IsEmptyTag)
            {
                splices.Replace(row.Start, row.End, $"{row.OpenTag(source)}>{string.Concat(values.Select(v => New(number, v.Column, row, v.Value)))}</{row.Prefix}row>");
            }
            else
            {
                foreach (var (column, value) in values)
                {
                    var before = cells.Where(c => c.Key.Row == number && c.Key.Column < column).OrderBy(c => c.Key.Column).Select(c => c.Value).LastOrDefault();
                    splices.Insert(before?.End ?? row.Inner, New(number, column, row, value));
                }
            }
        }

        private string New(int row, int column, XmlSpan? line, CellValue value)
        {
            var style = line?["customFormat"] is "1" or "true" ? line["s"]
                : sheet.Child("cols")?.All("col").FirstOrDefault(c => Place(c["min"]) <= column && column <= Place(c["max"]))?["style"];
            var tag = string.Create(CultureInfo.InvariantCulture, $"<{data.Prefix}c r=\"{Cell.Letters(column)}{row}\"{(style is null ? "" : $" s=\"{style}\"")}");
            return Written(tag, data.Prefix, value);
        }

        private static int Place(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

        private static string Written(string tag, string prefix, CellValue value) => value.Kind == CellKind.Number
            ? string.Create(CultureInfo.InvariantCulture, $"{tag}><{prefix}v>{value}</{prefix}v></{prefix}c>")
            : $"{tag} t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{Escaped(value.ToString())}</{prefix}t></{prefix}is></{prefix}c>";
    }

    internal static string Escaped(string text) => SafeXml.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("""\st\s*=\s*("[^"]*"|'[^']*')""", RegexOptions.CultureInvariant)]
    private static partial Regex TypeOf();

    [GeneratedRegex("""\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')""", RegexOptions.CultureInvariant)]
    private static partial Regex FullCalc();
}
