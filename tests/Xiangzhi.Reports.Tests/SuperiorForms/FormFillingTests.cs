using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>A filled form is the superior's own file with values in it, and nothing else.</summary>
public sealed partial class FormFillingTests
{
    private static readonly Dictionary<string, CellValue> Mediation = new()
    {
        ["1!C6"] = 12, ["1!D6"] = 9, ["1!C7"] = 3, ["1!D7"] = 3, ["1!E6"] = 4, ["1!N6"] = 1.25m, ["1!P6"] = "见<附件> & 说明", ["1!A2"] = "填报单位（盖章）：白土乡人民政府",
    };

    [Theory, InlineData("form-mediation.xlsx"), InlineData("form-enforcement.xlsx"), InlineData("form-publicity.docx"), InlineData("form-cases.xlsx"), InlineData("form-cases-libreoffice.xlsx"), InlineData("form-enforcement-columns.xlsx"), InlineData("form-petitions.xlsx"), InlineData("form-several.xlsx")]
    public void Every_other_part_of_the_package_stays_byte_for_byte(string file)
    {
        var blank = Fixtures.Read(file);
        var (before, after) = (Parts(blank), Parts(FormFilling.Fill(blank, new Dictionary<string, CellValue> { ["1!D6"] = 5, ["1!D3"] = 7 })));
        Assert.Equal(before.Keys, after.Keys);
        var changed = before.Keys.Where(k => !before[k].SequenceEqual(after[k])).ToList();
        // A sheet of which nothing is filled changes only where a formula had been reckoned from the blanks.
        var reckoned = before.Keys.Where(k => k.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && k != "xl/worksheets/sheet1.xml" && System.Text.Encoding.UTF8.GetString(before[k]).Contains("</f><v>", StringComparison.Ordinal));
        Assert.Equal(file.EndsWith("docx", StringComparison.Ordinal) ? ["word/document.xml"] : ["xl/workbook.xml", "xl/worksheets/sheet1.xml", .. reckoned], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_the_sheet_only_the_values_of_filled_cells_and_of_formulas_change()
    {
        var blank = Fixtures.Read("form-mediation.xlsx");
        var (before, after) = (SheetText(blank), SheetText(FormFilling.Fill(blank, Mediation)));
        Assert.NotEqual(before, after);
        Assert.Equal(Shape(before, Mediation.Keys), Shape(after, Mediation.Keys));
        Assert.Equal(Formula().Matches(before).Select(m => m.Value), Formula().Matches(after).Select(m => m.Value));
        Assert.DoesNotMatch("</f><v>", after);
    }

    [Fact]
    public void A_cell_with_a_formula_is_never_written()
    {
        var blank = Fixtures.Read("form-mediation.xlsx");
        Assert.Equal(SheetText(FormFilling.Fill(blank, new Dictionary<string, CellValue>())), SheetText(FormFilling.Fill(blank, new Dictionary<string, CellValue> { ["1!C13"] = 99, ["1!O6"] = 1 })));
    }

    [Fact]
    public void A_cell_that_stands_in_no_file_is_put_where_it_belongs()
    {
        var blank = Fixtures.Read("form-enforcement.xlsx");
        var filled = BlankForm.Read(FormFilling.Fill(blank, new Dictionary<string, CellValue> { ["1!L3"] = "右", ["1!B40"] = 4, ["1!A40"] = 3, ["1!A20"] = 2 })).Form!;
        Assert.Equal(["右", "2", "3", "4"], new[] { (3, 12), (20, 1), (40, 1), (40, 2) }.Select(p => filled.Sheets[0][p.Item1, p.Item2]?.Text));
    }

    [Fact]
    public async Task LibreOffice_reckons_the_sums_of_what_was_filled_in()
    {
        var folder = Directory.CreateTempSubdirectory("form").FullName;
        var file = Path.Combine(folder, "form.xlsx");
        await File.WriteAllBytesAsync(file, FormFilling.Fill(Fixtures.Read("form-mediation.xlsx"), Mediation), TestContext.Current.CancellationToken);
        var soffice = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using (var process = Process.Start(soffice)!)
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(folder, "form.csv"), TestContext.Current.CancellationToken)).Select(l => l.Split(',').Select(v => v.Trim('"', ' ')).ToArray()).ToList();
        var total = rows.Single(r => r[0].StartsWith("合", StringComparison.Ordinal));
        Assert.Equal(("15", "12", "4", "80.00%"), (total[2], total[3], total[4], total[14]));
        var first = rows.Single(r => r.Length > 14 && r[1] == "凉洞村");
        Assert.Equal(("12", "75.00%", "1.25"), (first[2], first[14], first[13]));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_word_form_takes_values_in_the_font_of_its_cells()
    {
        var filled = FormFilling.Fill(Fixtures.Read("form-publicity.docx"), new Dictionary<string, CellValue> { ["1!D3"] = 4, ["1!B1"] = "白土乡人民政府" });
        var form = BlankForm.Read(filled).Form!;
        Assert.Equal(("4", "白土乡人民政府", ""), (form.Sheets[0][3, 4]!.Text, form.Sheets[0][1, 2]!.Text, form.Sheets[0][3, 5]!.Text));
        var text = System.Text.Encoding.UTF8.GetString(Parts(filled)["word/document.xml"]);
        Assert.Matches("仿宋_GB2312[^<]*<?[^>]*>(<[^>]*>){3}<w:t xml:space=\"preserve\">4</w:t>", text);
    }

    [Fact]
    public void What_a_workbook_has_beside_its_values_stays_as_it_was()
    {
        var blank = Fixtures.Read("form-several.xlsx");
        var (before, after) = (SheetText(blank), SheetText(FormFilling.Fill(blank, new Dictionary<string, CellValue> { ["1!B6"] = 4, ["2!D4"] = 1, ["1!M6"] = 3 })));
        foreach (var name in new[] { "sheetViews", "cols", "sheetProtection", "mergeCells", "conditionalFormatting", "dataValidations", "pageMargins", "pageSetup", "legacyDrawing" })
            Assert.Equal((name, Element(before, name)), (name, Element(after, name)));
        Assert.Contains("<c r=\"B6\" s=\"6\"><v>4</v></c>", after, StringComparison.Ordinal);
        Assert.Contains("附件1!$A$1:$R$14", System.Text.Encoding.UTF8.GetString(Parts(blank)["xl/workbook.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_go_into_the_gaps_of_a_sentence_under_the_line_that_is_drawn_there()
    {
        var blank = Fixtures.Read("form-sentences.docx");
        var filled = FormFilling.Fill(blank, new Dictionary<string, CellValue> { ["1!B2.1"] = 3, ["1!B2.3"] = 120, ["1!D4"] = 9 });
        Assert.Equal("共开展法治宣传活动3场次，发放宣传资料　　　　份，受教育群众120人次，悬挂横幅　　　　幅。", BlankForm.Read(filled).Form!.Sheets[0][2, 2]!.Text);
        var (before, after) = (System.Text.Encoding.UTF8.GetString(Parts(blank)["word/document.xml"]), System.Text.Encoding.UTF8.GetString(Parts(filled)["word/document.xml"]));
        Assert.Contains("<w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">120</w:t>", after, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(before, "<w:r>") + 1, Regex.Count(after, "<w:r>"));
    }

    [Fact]
    public void Lines_beside_the_tables_of_a_word_form_keep_their_words_and_their_lines_drawn_under()
    {
        var (blank, office) = (Fixtures.Read("form-lines.docx"), new OfficeWords("白土乡人民政府", "黔江区", "张某", new(2026, 4, 3), new(ReportFrequency.Monthly, 2026, 3)));
        var lines = BlankForm.Read(blank).Form!.Sheets[1];
        var filled = FormFilling.Fill(blank, new Dictionary<string, CellValue>
        {
            ["1!B2"] = 7, ["2!A4"] = TextGaps.Fill(lines[4, 1]!.Text, office), ["2!A6.1"] = 3, ["2!A6.3"] = 120, ["2!A8.1"] = 2, ["2!A9"] = TextGaps.Fill(lines[9, 1]!.Text, office),
        });
        var form = BlankForm.Read(filled).Form!;
        Assert.Equal("7", form.Sheets[0][2, 2]!.Text);
        Assert.Equal(lines.Cells.Select(c => c.Row switch
        {
            4 => "填报单位（盖章）：白土乡人民政府　　　　　　填报时间：2026年4月3日",
            6 => "本月共开展法治宣传活动3场次，发放宣传资料　　　　份，受教育群众120人次。",
            8 => "本月受理信访事项（2）件，责任单位：党政办公室。",
            9 => "填表人：张某　　　　　　审核人：　　　　　　　　联系电话：",
            _ => c.Text,
        }), form.Sheets[1].Cells.Select(c => c.Text));
        var written = System.Text.Encoding.UTF8.GetString(Parts(filled)["word/document.xml"]);
        Assert.Contains("<w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">白土乡人民政府", written, StringComparison.Ordinal);
        // The empty paragraph of the cell takes no room, two points high; a number must be read.
        Assert.Contains("<w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">7</w:t></w:r>", written, StringComparison.Ordinal);
    }

    private static string Element(string sheet, string name) => Regex.Match(sheet, $"<{name}[ >].*?(</{name}>|/>)", RegexOptions.Singleline) is { Success: true } found ? found.Value : throw new InvalidOperationException(name);

    private static SortedDictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return new(zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(content);
            return content.ToArray();
        }), StringComparer.Ordinal);
    }

    private static string SheetText(byte[] package) => System.Text.Encoding.UTF8.GetString(Parts(package)["xl/worksheets/sheet1.xml"]);

    /// <summary>The sheet without what stands in some cells, and without what formulas came to.</summary>
    private static string Shape(string sheet, IEnumerable<string> cells)
    {
        sheet = Reckoned().Replace(sheet, "</f>");
        foreach (var name in cells.Select(c => c[2..]))
            sheet = Regex.Replace(sheet, $"<c r=\"{name}\"( s=\"[0-9]+\")?( t=\"[a-zA-Z]+\")?(/>|>.*?</c>)", $"<c r=\"{name}\"$1/>");
        return sheet;
    }

    [GeneratedRegex("<f>[^<]*</f>")]
    private static partial Regex Formula();

    [GeneratedRegex("</f><v>[^<]*</v>")]
    private static partial Regex Reckoned();
}
