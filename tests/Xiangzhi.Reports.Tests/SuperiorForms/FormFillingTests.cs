using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
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

    [Theory, InlineData("form-mediation.xlsx"), InlineData("form-enforcement.xlsx"), InlineData("form-publicity.docx")]
    public void Every_other_part_of_the_package_stays_byte_for_byte(string file)
    {
        var blank = Fixtures.Read(file);
        var (before, after) = (Parts(blank), Parts(FormFilling.Fill(blank, new Dictionary<string, CellValue> { ["1!D6"] = 5, ["1!D3"] = 7 })));
        Assert.Equal(before.Keys, after.Keys);
        var changed = before.Keys.Where(k => !before[k].SequenceEqual(after[k])).ToList();
        Assert.Equal(file.EndsWith("docx", StringComparison.Ordinal) ? ["word/document.xml"] : ["xl/workbook.xml", "xl/worksheets/sheet1.xml"], changed.Order(StringComparer.Ordinal));
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
