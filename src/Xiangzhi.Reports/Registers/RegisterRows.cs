using System.Collections.Immutable;
using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.Registers;

/// <summary>What a row says of one action.</summary>
/// <param name="On">The legal day; null where the row has none.</param>
internal sealed record RowForm(ActionDefinition Action, DateOnly? On, string DayLabel, TextForm Text);

/// <summary>A row of a sheet as the register's columns read it.</summary>
/// <param name="Number">Row number in the sheet.</param>
/// <param name="LedgerNumber">台账号, where the row has one.</param>
/// <param name="Source">Platform and number there. A mirrored register's own platform need not be named.</param>
/// <param name="Faults">Cells that cannot be read.</param>
internal sealed record RegisterRow(int Number, string? LedgerNumber, Source? Source, IReadOnlyList<RowForm> Forms, List<SheetFault> Faults);

/// <summary>The rows of the sheet of a file that has most of a register's columns; for import and for 对账 alike.</summary>
/// <param name="Faults">Faults of the file or its header: nothing of it can be read.</param>
internal sealed record RegisterRows(IReadOnlyList<RegisterRow> Rows, IReadOnlyList<RegisterColumn> Columns, IReadOnlySet<string> Labels, IReadOnlyList<SheetFault> Faults, IReadOnlyList<string> Unread)
{
    /// <param name="required">Whether a column must stand in the header.</param>
    public static RegisterRows Read(Stream content, string fileName, Register register, Func<RegisterColumn, bool> required)
    {
        var reading = SheetReader.Read(content, fileName);
        if (reading is not SheetReading.Book book)
            return Nothing([((SheetReading.Refused)reading).Fault]);
        var columns = RegisterColumns.Of(register, RowsNamed(book, register));
        var expected = columns.Select(c => RegisterColumns.Expected(c) with { Required = required(c) }).ToList();
        HeaderReading.Found? best = null;
        SheetFault? fault = null;
        foreach (var sheet in book.Sheets.Where(s => !s.Hidden && s.Name != SheetWriter.GuideSheet))
        {
            switch (HeaderFinder.Find(sheet, expected))
            {
                case HeaderReading.Found found when best is null || found.Columns.Count > best.Columns.Count:
                    best = found;
                    break;
                case HeaderReading.NotFound missing:
                    fault ??= missing.Fault;
                    break;
            }
        }
        if (best is null)
            return Nothing([fault ?? new SheetFault(SheetFaultKind.NoHeader, fileName, "没有可读的工作表", "请另存为 xlsx 再试")]);
        if (best.Missing.Count > 0 || best.Duplicate.Count > 0)
            return Nothing([.. best.Missing, .. best.Duplicate]);
        return new([.. best.Rows.Where(r => r.Cells.Any(c => !c.IsBlank)).Select(r => Row(r, best, columns, register))], columns,
            best.Columns.Keys.ToHashSet(), [], [.. best.Unknown.Select(c => c.Value.ToString())]);
    }

    /// <summary>Whether the sheet has the column in which a value of a form stands.</summary>
    public bool Has(ActionDefinition action, string path) => Columns.Any(c => c.Action == action && IsOf(path, c) && Labels.Contains(c.Label));

    public RegisterColumn? ColumnOf(ActionDefinition action, string path) => Columns.FirstOrDefault(c => c.Action == action && IsOf(path, c));

    /// <summary>The acts and fields that the sheet has columns for, as <see cref="Source.Tells"/> has them.</summary>
    public ImmutableArray<string> Tells() =>
    [
        .. Columns.Where(c => c.Action is not null && Labels.Contains(c.Label)).Select(c => c.Path == RegisterColumns.Day ? c.Action!.Code : $"{c.Action!.Code}.{c.Path.Split('.', '[')[0]}")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    public string LabelOf(ActionDefinition action, string path) => ColumnOf(action, path)?.Label ?? path;

    public static SheetFault Fault(int row, string column, string what, string cure) =>
        new(SheetFaultKind.BadCell, string.Create(CultureInfo.InvariantCulture, $"第{row}行“{column}”"), what.TrimEnd('。'), cure.TrimEnd('。'));

    private static RegisterRows Nothing(IReadOnlyList<SheetFault> faults) => new([], [], new HashSet<string>(), faults, []);

    private static bool IsOf(string path, RegisterColumn column) => column.Path == path || path.StartsWith(column.Path + "[", StringComparison.Ordinal);

    /// <summary>Lists longer than the empty form's are found by their headings: 当事人3·姓名.</summary>
    private static Dictionary<string, int> RowsNamed(SheetReading.Book book, Register register)
    {
        var rows = new Dictionary<string, int>();
        foreach (var action in RegisterColumns.Actions(register))
        {
            foreach (var field in action.Form.Fields.Where(f => f.RowModel is not null))
            {
                var most = 0;
                foreach (var cell in book.Sheets.SelectMany(s => s.Rows.Take(10)).SelectMany(r => r.Cells))
                {
                    for (var i = most + 1; i <= TextForm.MostRows && cell.Value.Text?.Contains(string.Create(CultureInfo.InvariantCulture, $"{field.Label.Zh}{i}·"), StringComparison.Ordinal) == true; i++)
                        most = i;
                }
                rows[action.Code + ":" + field.Key] = most;
            }
        }
        return rows;
    }

    private static RegisterRow Row(SheetRow row, HeaderReading.Found header, IReadOnlyList<RegisterColumn> columns, Register register)
    {
        string? Of(string path) => columns.FirstOrDefault(c => c.Action is null && c.Path == path) is { } column && header.CellOf(row, column.Label) is { IsBlank: false } cell ? cell.Value.ToString().Trim() : null;

        var faults = new List<SheetFault>();
        var number = Of(RegisterColumns.SourceNumber);
        var platform = Of(RegisterColumns.SourceName) ?? (number is null ? null : register.MirrorOf);
        return new(row.Number, Of(RegisterColumns.Number), platform is null ? null : new(SourceKind.Platform, platform, number),
            [.. RegisterColumns.Actions(register).Select(a => Form(a, row, header, columns, faults)).Where(f => f.On is not null || f.Text.Values.Count > 0)], faults);
    }

    private static RowForm Form(ActionDefinition action, SheetRow row, HeaderReading.Found header, IReadOnlyList<RegisterColumn> columns, List<SheetFault> faults)
    {
        var text = new TextForm();
        DateOnly? on = null;
        var dayLabel = "";
        foreach (var column in columns.Where(c => c.Action == action))
        {
            var cell = header.CellOf(row, column.Label);
            if (column.Path == RegisterColumns.Day)
            {
                dayLabel = column.Label;
                if (cell is { IsBlank: false } day && Settle(CellParsing.Date(day), d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), faults) is { } read)
                    on = DateOnly.ParseExact(read, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (cell is { IsBlank: false } given)
            {
                text[column.Path] = Read(given, column, faults);
            }
        }
        return new(action, on, dayLabel, text);
    }

    /// <summary>A cell as a text form has it: days and times in their own notation, whatever the cell holds them as.</summary>
    private static string? Read(Cell cell, RegisterColumn column, List<SheetFault> faults) => column.Field?.Kind switch
    {
        "date" => Settle(CellParsing.Date(cell), day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), faults),
        "time" => Settle(CellParsing.TimeOfDay(cell), time => time.ToString("HH:mm", CultureInfo.InvariantCulture), faults),
        _ => Settle(CellParsing.Text(cell), text => text, faults),
    };

    private static string? Settle<T>(Parsed<T> parsed, Func<T, string> write, List<SheetFault> faults)
    {
        if (parsed is Parsed<T>.Not wrong)
            faults.Add(wrong.Fault);
        return parsed is Parsed<T>.Is read ? write(read.Value) : null;
    }
}
