using System.Text;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>Comma-separated text (RFC 4180) as Chinese offices have it: parted by commas, tabs or semicolons.</summary>
internal static class CsvSheet
{
    public static SheetReading Read(byte[] bytes, string fileName, SheetLimits limits)
    {
        var place = $"文件“{fileName}”";
        if (TextDecoding.Decode(bytes) is not { } text)
            return SheetReader.Refuse(SheetFaultKind.UnknownEncoding, place, "文字编码认不出", "用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8”后再导入");

        var separator = SeparatorOf(text);
        var rows = new List<SheetRow>();
        var cells = new List<Cell>();
        var value = new StringBuilder();
        var (row, position) = (1, 0);
        while (position < text.Length)
        {
            var quotedFrom = -1;
            if (text[position] == '"')
            {
                quotedFrom = row;
                for (position++; position < text.Length; position++)
                {
                    if (text[position] != '"') value.Append(text[position]);
                    else if (position + 1 < text.Length && text[position + 1] == '"') value.Append(text[position++]);
                    else break;
                }

                if (position >= text.Length)
                    return SheetReader.Refuse(SheetFaultKind.Damaged, $"{place}{Cell.PlaceOf(quotedFrom, cells.Count + 1)}", "引号没有成对，后面的内容分不开", "补上引号，或用 Excel 另存为 .xlsx 后再导入");
                position++;
            }

            for (; position < text.Length && text[position] != separator && text[position] is not ('\r' or '\n'); position++) value.Append(text[position]);
            var cell = new Cell(row, cells.Count + 1, CellValue.Of(value.ToString()));
            value.Clear();
            // Commas without content may follow without end; only content counts.
            if (cells.Count < limits.Columns) cells.Add(cell);
            else if (!cell.IsBlank)
                return SheetReader.Refuse(SheetFaultKind.TooManyColumns, $"{place}第{row}行", $"有内容的列超过 {limits.Columns} 列", "确认各列以逗号或制表符分开，删去多余的列后再导入");
            if (position < text.Length && text[position] == separator)
            {
                position++;
                if (position < text.Length) continue;
            }

            if (position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n') position++;
            position++;
            var used = cells.FindLastIndex(one => !one.IsBlank) + 1;
            if (used > 0) rows.Add(new SheetRow(row, cells[..used]));
            if (rows.Count > limits.Rows)
                return SheetReader.Refuse(SheetFaultKind.TooManyRows, $"{place}第{row}行", $"有内容的行超过 {limits.Rows} 行", "按年或按村分成几个文件再导入");
            cells.Clear();
            row++;
        }

        return new SheetReading.Book([new Sheet(Path.GetFileNameWithoutExtension(fileName), Hidden: false, rows)]);
    }

    // The sign that parts most of the first lines, outside quotes; a comma if none does.
    private static char SeparatorOf(string text)
    {
        Span<int> counts = [0, 0, 0];
        var (quoted, lines) = (false, 0);
        foreach (var sign in text)
        {
            if (sign == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (sign == ',') counts[0]++;
            else if (sign == '\t') counts[1]++;
            else if (sign == ';') counts[2]++;
            else if (sign == '\n' && ++lines == 20) break;
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }
}
