using System.Xml.Linq;
using Xiangzhi.Reports.Documents;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>
/// Writes a table as .xlsx: the sheet itself, a sheet 填写说明 that explains the columns, and a hidden one with the options of
/// drop-downs. Text is always text, whatever it begins with; the same table gives the same bytes.
/// </summary>
public static class SheetWriter
{
    internal static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string GuideSheet = "填写说明";
    internal const string OptionSheet = "选项";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Write(SheetTable table, Stream target)
    {
        var name = NameOf(table.Name);
        PackageZip.Write(target,
        [
            PackageZip.ContentTypes(("xl/workbook.xml", Kind + "sheet.main+xml"), ("xl/styles.xml", Kind + "styles+xml"),
                ("xl/worksheets/sheet1.xml", Kind + "worksheet+xml"), ("xl/worksheets/sheet2.xml", Kind + "worksheet+xml"),
                ("xl/worksheets/sheet3.xml", Kind + "worksheet+xml"), ("docProps/core.xml", PackageZip.CorePropertiesType)),
            PackageZip.Relationships("_rels/.rels", ("officeDocument", "xl/workbook.xml"), (PackageZip.CorePropertiesKind, "docProps/core.xml")),
            PackageZip.Relationships("xl/_rels/workbook.xml.rels", ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
                ("worksheet", "worksheets/sheet3.xml"), ("styles", "styles.xml")),
            new PackageZip.Part("xl/workbook.xml", new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Links),
                new XElement(Main + "sheets", SheetEntry(name, 1), SheetEntry(GuideSheet, 2), SheetEntry(OptionSheet, 3)))),
            new PackageZip.Part("xl/styles.xml", SheetStyles.Sheet(Main)),
            new PackageZip.Part("xl/worksheets/sheet1.xml", (System.Xml.XmlWriter xml) => new SheetXml(xml).Data(table)),
            new PackageZip.Part("xl/worksheets/sheet2.xml", (System.Xml.XmlWriter xml) => new SheetXml(xml).Guide(table)),
            new PackageZip.Part("xl/worksheets/sheet3.xml", (System.Xml.XmlWriter xml) => new SheetXml(xml).Options(table)),
            PackageZip.CoreProperties(table.Name, table.DraftedAt),
        ]);
    }

    private static XElement SheetEntry(string name, int number) => new(Main + "sheet",
        new XAttribute("name", name), new XAttribute("sheetId", number),
        number == 3 ? new XAttribute("state", "hidden") : null, new XAttribute(Links + "id", $"rId{number}"));

    // A sheet's name has 1 to 31 characters, none of []:*?/\ and no quote at its ends; names must differ.
    private static string NameOf(string wanted)
    {
        var name = new string([.. SafeXml.Clean(wanted).Where(sign => !char.IsControl(sign) && !"[]:*?/\\".Contains(sign, StringComparison.Ordinal))]).Trim('\'', ' ');
        if (name.Length > 31) name = name[..(char.IsHighSurrogate(name[30]) ? 30 : 31)].Trim('\'', ' ');
        return name.Length == 0 || name is GuideSheet or OptionSheet ? "台账" + name : name;
    }
}
