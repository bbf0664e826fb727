using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Xiangzhi.Reports.Uploads;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>Reads .xlsx, .xls and .csv by what the file is, not by what it is called. Never throws for what the file contains.</summary>
public static class SheetReader
{
    // Old .xls files name code pages such as 936, which .NET knows only after this.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="fileName">As the sender called it; for messages only.</param>
    public static SheetReading Read(Stream content, string fileName, SheetLimits? limits = null)
    {
        limits ??= SheetLimits.Default;
        var place = $"文件“{fileName}”";
        using var bytes = new MemoryStream();
        var block = new byte[81920];
        for (int read; (read = content.Read(block)) > 0;)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > limits.Bytes)
                return Refuse(SheetFaultKind.TooLarge, place, $"超过 {limits.Bytes / 1048576} MB", "删去图片和多余的工作表，或按年、按村分成几个文件再导入");
        }

        if (bytes.Length == 0) return Refuse(SheetFaultKind.EmptyFile, place, "是空文件", "打开原表确认有内容，重新保存后再导入");
        bytes.Position = 0;
        var start = bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, 4096));
        var kind = FileKind.Of(start);
        if (kind is FileKind.Zip)
        {
            kind = FileKind.OfZip(bytes, limits, out var unpacked);
            if (unpacked > limits.UnpackedBytes)
                return Refuse(SheetFaultKind.TooLarge, place, $"解开后超过 {limits.UnpackedBytes / 1048576} MB", "把有用的行复制到一张新表里，保存后再导入");
            bytes.Position = 0;
            if (kind is FileKind.Workbook && PackageCheck.Fault(bytes, isOnlyRead: true, UploadLimits.Default with { UnpackedBytes = limits.UnpackedBytes }) is { } inside)
                return Refuse(SheetFaultKind.Damaged, place, inside.Split('。')[0], string.Join('。', inside.Split('。', StringSplitOptions.RemoveEmptyEntries)[1..]));
        }

        var reading = kind switch
        {
            FileKind.Workbook or FileKind.Binary => Workbook(bytes, kind, place, limits),
            FileKind.Text => CsvSheet.Read(bytes.ToArray(), fileName, limits),
            FileKind.Zip => Refuse(SheetFaultKind.Damaged, place, "已损坏，打不开", "用 Excel 或 WPS 打开原表，另存为 .xlsx 后再导入"),
            _ => Refuse(SheetFaultKind.WrongType, place, $"是{FileKind.NameOf(kind)}，不是可以导入的表格", "用 Excel 或 WPS 打开，另存为 .xlsx 后再导入"),
        };
        return reading is SheetReading.Book book && book.Sheets.All(sheet => sheet.Rows.Count == 0)
            ? Refuse(SheetFaultKind.NothingInside, place, "所有工作表都是空的", "确认选对了文件，表里至少有表头和一行数据")
            : reading;
    }

    internal static SheetReading Refuse(SheetFaultKind kind, string place, string what, string cure) =>
        new SheetReading.Refused(new SheetFault(kind, place, what, cure));

    private static SheetReading Workbook(Stream bytes, FileKind kind, string place, SheetLimits limits)
    {
        try
        {
            var failed = kind == FileKind.Workbook ? FailedFormulas.Of(bytes) : FailedFormulas.None;
            bytes.Position = 0;
            using var reader = ExcelReaderFactory.CreateReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true });
            return Sheets(reader, failed, place, limits);
        }
        catch (InvalidPasswordException)
        {
            return Refuse(SheetFaultKind.Encrypted, place, "设有打开密码", "用 Excel 或 WPS 打开，在“文档加密”里去掉密码，保存后再导入");
        }
        // The parser meets bytes that anyone may send, and answers nonsense with whatever its own code stumbles over
        // (index, cast, overflow, missing part); to the sender they all mean one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Refuse(SheetFaultKind.Damaged, place, "已损坏或不是完整的 Excel 表格", "用 Excel 或 WPS 打开原表，另存为 .xlsx 后再导入");
        }
    }

    private static SheetReading Sheets(IExcelDataReader reader, FailedFormulas failed, string place, SheetLimits limits)
    {
        var sheets = new List<Sheet>();
        var (total, visited) = (0, 0L);
        do
        {
            var sheet = $"{place}工作表“{reader.Name}”";
            var merges = new MergedRanges(reader.MergeCells);
            var rows = new List<SheetRow>();
            for (var number = 1; reader.Read(); number++)
            {
                if ((visited += reader.FieldCount) > limits.Cells)
                    return Refuse(SheetFaultKind.TooLarge, $"{sheet}第{number}行", "空白格太多，读不完", "把有用的行和列复制到一张新表里，保存后再导入");
                if (merges.Looked > limits.Cells)
                    return Refuse(SheetFaultKind.TooLarge, $"{sheet}第{number}行", "合并单元格互相重叠得太多，读不完", "取消合并，把有用的行复制到一张新表里，保存后再导入");
                if (BeyondLimit(reader, limits) is { } column)
                    return Refuse(SheetFaultKind.TooManyColumns, sheet + Cell.PlaceOf(number, column), $"有内容的列超过 {limits.Columns} 列", "删去右侧多余的列，保存后再导入");
                if (RowOf(reader, number, merges, failed, limits) is not { } row) continue;
                rows.Add(row);
                if (++total > limits.Rows)
                    return Refuse(SheetFaultKind.TooManyRows, $"{sheet}第{number}行", $"有内容的行超过 {limits.Rows} 行", "按年或按村分成几个文件再导入");
            }

            sheets.Add(new Sheet(reader.Name, reader.VisibleState is not null and not "visible", rows));
        }
        while (reader.NextResult());
        return new SheetReading.Book(sheets);
    }

    // Sheets are often coloured or merged out to the last column; only content counts.
    private static int? BeyondLimit(IExcelDataReader reader, SheetLimits limits)
    {
        for (var i = limits.Columns; i < reader.FieldCount; i++)
            if (reader.GetValue(i) is not null) return i + 1;
        return null;
    }

    private static SheetRow? RowOf(IExcelDataReader reader, int number, MergedRanges merges, FailedFormulas failed, SheetLimits limits)
    {
        var cells = new Cell[Math.Min(reader.FieldCount, limits.Columns)];
        var used = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var own = failed.At(reader.Name, number, i + 1) is { } code ? CellValue.Failed(code) : ValueOf(reader, i);
            cells[i] = merges.Spread(new Cell(number, i + 1, own));
            if (!cells[i].IsBlank) used = i + 1;
        }

        return used == 0 ? null : new SheetRow(number, cells[..used]);
    }

    private static CellValue ValueOf(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => CellValue.Empty,
            string text => CellValue.Of(text),
            bool yes => CellValue.Of(yes),
            // A time of day without a day lies on day 0 of the calendar of spreadsheets.
            DateTime moment when moment.Year < 1900 => CellValue.Of(TimeOnly.FromDateTime(moment)),
            DateTime moment => CellValue.Of(moment),
            TimeSpan span => CellValue.Of((decimal)span.TotalDays),
            double number when Math.Abs(number) < 1e28 => CellValue.Of((decimal)number),
            int number => CellValue.Of((decimal)number),
            var other => CellValue.Of(Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}

/// <summary>The merged ranges of a sheet, met row by row: the value of the first cell is spread to the others.</summary>
internal sealed class MergedRanges(CellRange[]? ranges)
{
    private readonly List<(CellRange Range, CellValue Value)> _open = [];

    // Sorted so that each row looks at the ranges that begin there and those still open, not at all of them.
    private readonly CellRange[] _ranges = [.. (ranges ?? []).OrderBy(range => range.FromRow)];
    private int _next;

    /// <summary>How many ranges were looked at: overlapping ones, which no office program writes, would take for ever.</summary>
    public long Looked { get; private set; }

    /// <summary>Cells must come row by row and from left to right.</summary>
    public Cell Spread(Cell cell)
    {
        var (row, column) = (cell.Row - 1, cell.Column - 1);
        if (column == 0)
        {
            _open.RemoveAll(merged => merged.Range.ToRow < row);
            while (_next < _ranges.Length && _ranges[_next].FromRow <= row) _open.Add((_ranges[_next++], CellValue.Empty));
        }

        Looked += _open.Count;
        for (var i = 0; i < _open.Count; i++)
        {
            var range = _open[i].Range;
            if (column < range.FromColumn || column > range.ToColumn) continue;
            if (row == range.FromRow && column == range.FromColumn)
            {
                _open[i] = (range, cell.Value);
                return cell;
            }

            return cell with { Value = _open[i].Value, Spread = true };
        }

        return cell;
    }
}
