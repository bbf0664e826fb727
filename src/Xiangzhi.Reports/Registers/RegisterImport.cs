using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.Registers;

/// <summary>What an import may ask of the ledger.</summary>
public sealed record ImportContext
{
    public required Register Register { get; init; }
    public required string RecordedBy { get; init; }
    public required DateOnly Today { get; init; }
    public required Func<string, Matter?> ByNumber { get; init; }
    public required Func<Source, Matter?> BySource { get; init; }
    public required Func<Guid, Matter?> ById { get; init; }
    public required Func<FormModel, TextForm, DateOnly, (Binding Binding, object Form)> Bind { get; init; }

    /// <summary>Personal values as whoever brings the sheet may see them.</summary>
    public required Func<Matter, Reveal> Reveal { get; init; }

    /// <summary>All personal values: what the sheet's owner could not see stays as it is.</summary>
    public required Func<Matter, Reveal> Kept { get; init; }
}

public enum RowFate { New, Same, Changed, Faulty }

/// <summary>What one row would do: nothing, open a matter, add acts, or put entries right.</summary>
/// <param name="Row">Row number in the sheet.</param>
/// <param name="Faults">Each names its column and its cure.</param>
public sealed record PlannedRow(int Row, RowFate Fate, string? Number, IReadOnlyList<Act> Acts, IReadOnlyList<string> Changes, IReadOnlyList<SheetFault> Faults);

/// <summary>A whole sheet, read; nothing is recorded yet.</summary>
/// <param name="Faults">Faults of the file or its header: nothing of it can be imported.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<SheetFault> Faults, IReadOnlyList<string> Unread)
{
    public int Count(RowFate fate) => Rows.Count(r => r.Fate == fate);
}

/// <summary>
/// Reads a spreadsheet into acts. The same file twice adds nothing: a row is known by its ledger number, by its
/// platform's number, or else by its own content; a known row that says something else becomes a correction.
/// </summary>
public static class RegisterImport
{
    public static ImportPlan Read(Stream content, string fileName, ImportContext context)
    {
        if (SheetReader.Read(content, fileName) is not SheetReading.Book book)
            return new([], [((SheetReading.Refused)SheetReader.Read(content, fileName)).Fault], []);
        var columns = RegisterColumns.Of(context.Register, RowsNamed(book, context.Register));
        var expected = columns.Select(RegisterColumns.Expected).ToList();
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
            return new([], [fault ?? new SheetFault(SheetFaultKind.NoHeader, fileName, "没有可读的工作表", "请另存为 xlsx 再试")], []);
        if (best.Missing.Count > 0 || best.Duplicate.Count > 0)
            return new([], [.. best.Missing, .. best.Duplicate], []);
        var rows = best.Rows.Where(r => r.Cells.Any(c => !c.IsBlank)).Select(r => Plan(r, best, columns, context)).ToList();
        return new(rows, [], [.. best.Unknown.Select(c => c.Value.ToString())]);
    }

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

    private static PlannedRow Plan(SheetRow row, HeaderReading.Found header, IReadOnlyList<RegisterColumn> columns, ImportContext context)
    {
        string? Of(string path) => columns.FirstOrDefault(c => c.Action is null && c.Path == path) is { } column && header.CellOf(row, column.Label) is { IsBlank: false } cell ? Text(cell).Trim() : null;

        var faults = new List<SheetFault>();
        var forms = new List<(ActionDefinition Action, DateOnly On, TextForm Text)>();
        foreach (var action in RegisterColumns.Actions(context.Register))
        {
            if (Form(action, row, header, columns, faults) is { } form)
                forms.Add((action, form.On, form.Text));
        }
        // What opens the matter first, then in the order of the days.
        forms = [.. forms.OrderByDescending(f => f.Action.Opens).ThenBy(f => f.On)];
        if (forms.Count(f => f.Action.Opens) > 1)
            faults.Add(Fault(row, forms[1].Action.Label.Zh, $"一行里填了两种立案方式（{forms[0].Action.Label.Zh}、{forms[1].Action.Label.Zh}）", "只留一种，另一种的几格清空"));
        var number = Of(RegisterColumns.Number);
        var source = Of(RegisterColumns.SourceName) is { } platform ? new Source(SourceKind.Platform, platform, Of(RegisterColumns.SourceNumber)) : null;
        var opening = forms.FirstOrDefault(f => f.Action.Opens);
        var contentId = opening.Action is null ? Guid.Empty : Id(context.Register.Code, source?.Number is { } n ? $"{source.Name}|{n}" : Content(opening.On, opening.Text), "");
        var matter = number is not null ? context.ByNumber(number) : source?.Number is not null ? context.BySource(source) ?? context.ById(contentId) : context.ById(contentId);
        if (number is not null && matter is null)
            faults.Add(Fault(row, "台账号", $"账上没有 {number}", "核对台账号；新事项请把这一格留空"));
        if (opening.Action is null && faults.Count == 0)
            faults.Add(new(SheetFaultKind.BadCell, $"第{row.Number}行", "没有登记日期", "填上登记的日期"));
        if (faults.Count > 0)
            return new(row.Number, RowFate.Faulty, number, [], [], faults);

        var acts = new List<Act>();
        var changes = new List<string>();
        var known = matter is null ? [] : RegisterSheet.LinesOf(matter, context.Reveal(matter));
        var whole = matter is null ? [] : RegisterSheet.LinesOf(matter, context.Kept(matter));
        var matterId = matter?.Id ?? contentId;
        foreach (var (action, on, text) in forms)
        {
            HashSet<string> erased = [];
            if (known.TryGetValue(action.Code, out var seen))
            {
                erased = ErasedFrom(seen.Line, whole[action.Code].Text);
                Keep(text, seen.Text, whole[action.Code].Text, path => columns.Any(c => c.Action == action && IsOf(path, c) && header.Columns.ContainsKey(c.Label)));
            }
            var (binding, form) = context.Bind(action.Form, text, on);
            faults.AddRange(binding.Faults.Where(f => !erased.Contains(f.Path)).Select(f => Fault(row, LabelOf(columns, action, f.Path), Said(f.Message), "改好这一格再导入")));
            var act = new Act
            {
                Id = action.Opens ? matterId : Id(context.Register.Code, matterId.ToString("D"), action.Code + Content(on, text)),
                Register = context.Register.Code, Action = action.Code, Matter = action.Opens ? null : matterId, On = on, Form = (Form)form,
                RecordedBy = context.RecordedBy, Basis = source is null ? Basis.Paper : Basis.Platform, Source = action.Opens ? source : null, Confirmed = null,
            };
            if (!known.TryGetValue(action.Code, out var was))
            {
                acts.Add(act);
            }
            else if (Differences(was.Line.Entry.On, whole[action.Code].Text, on, Normal(action.Form, form), columns, action) is { Count: > 0 } differences)
            {
                if (binding.Faults.Any(f => erased.Contains(f.Path)))
                    faults.Add(Fault(row, string.Join("、", differences), "这一行里有人的信息已经依法清除，不能整行更正", "在事项页上更正，或恢复这几格"));
                changes.AddRange(differences);
                acts.Add(act with
                {
                    Id = Id(context.Register.Code, matterId.ToString("D"), $"correct {was.Line.Entry.Seq} {Content(on, text)}"),
                    Matter = matterId, Source = null, Corrects = was.Line.Entry.Seq, Reason = $"导入的表格改为：{string.Join("；", differences)}",
                });
            }
        }
        var fate = faults.Count > 0 ? RowFate.Faulty : acts.Count == 0 ? RowFate.Same : matter is null ? RowFate.New : RowFate.Changed;
        return new(row.Number, fate, matter?.Number ?? number, faults.Count > 0 ? [] : acts, changes, faults);
    }

    /// <summary>Places of which the entry says that a value was given, and whose value is no more.</summary>
    private static HashSet<string> ErasedFrom(Line line, TextForm whole) =>
        [.. line.Action.Form.ToText(line.Form, _ => "-").Values.Keys.Where(path => whole[path] is null)];

    /// <summary>What a sheet cannot say is not taken away: values of columns that it lacks, attachments, names that its owner may not see.</summary>
    private static void Keep(TextForm text, TextForm seen, TextForm whole, Func<string, bool> hasColumn)
    {
        foreach (var (path, value) in whole.Values)
        {
            if (text[path] is null && (seen[path] is null || !hasColumn(path)))
                text[path] = value;
        }
    }

    private static (DateOnly On, TextForm Text)? Form(ActionDefinition action, SheetRow row, HeaderReading.Found header, IReadOnlyList<RegisterColumn> columns, List<SheetFault> faults)
    {
        var text = new TextForm();
        Cell? dayCell = null;
        var dayLabel = "";
        foreach (var column in columns.Where(c => c.Action == action))
        {
            if (column.Path == RegisterColumns.Day)
            {
                (dayCell, dayLabel) = (header.CellOf(row, column.Label), column.Label);
                continue;
            }
            if (header.CellOf(row, column.Label) is { IsBlank: false } cell)
            {
                text[column.Path] = Read(cell, column, faults);
            }
        }
        if (dayCell is not { IsBlank: false } given)
        {
            if (text.Values.Count > 0 && !action.Opens)
                faults.Add(Fault(row, dayLabel, $"填了“{action.Label.Zh}”的内容却没有日期", "补上日期，或清空这几格"));
            else if (text.Values.Count > 0)
                faults.Add(Fault(row, dayLabel, "没有日期", "补上日期"));
            return null;
        }
        switch (CellParsing.Date(given))
        {
            case Parsed<DateOnly>.Is day:
                return (day.Value, text);
            case Parsed<DateOnly>.Not wrong:
                faults.Add(wrong.Fault);
                return null;
            default:
                return null;
        }
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

    /// <summary>The form as text again, so that 三月一日 in two spellings is one day.</summary>
    private static TextForm Normal(FormModel model, object form) => model.ToText(form, _ => null);

    private static List<string> Differences(DateOnly wasOn, TextForm was, DateOnly on, TextForm now, IReadOnlyList<RegisterColumn> columns, ActionDefinition action)
    {
        var differences = new List<string>();
        if (wasOn != on)
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"日期 {wasOn:yyyy-MM-dd} → {on:yyyy-MM-dd}"));
        foreach (var path in was.Values.Keys.Union(now.Values.Keys).Order(StringComparer.Ordinal))
        {
            if (was[path] != now[path])
                differences.Add(LabelOf(columns, action, path));
        }
        return differences;
    }

    private static string LabelOf(IReadOnlyList<RegisterColumn> columns, ActionDefinition action, string path) =>
        columns.FirstOrDefault(c => c.Action == action && IsOf(path, c))?.Label ?? path;

    private static bool IsOf(string path, RegisterColumn column) => column.Path == path || path.StartsWith(column.Path + "[", StringComparison.Ordinal);

    private static SheetFault Fault(SheetRow row, string column, string what, string cure) =>
        new(SheetFaultKind.BadCell, string.Create(CultureInfo.InvariantCulture, $"第{row.Number}行“{column}”"), what.TrimEnd('。'), cure.TrimEnd('。'));

    /// <summary>A fault of a form begins with the field's label; here the column stands before it already.</summary>
    private static string Said(string message) => message.Split('：', 2) is [{ Length: < 12 }, var what] ? what : message;

    private static string Text(Cell cell) => cell.Value.ToString();

    private static string Content(DateOnly on, TextForm text) =>
        string.Create(CultureInfo.InvariantCulture, $"{on:yyyy-MM-dd}|") + string.Join('|', text.Values.Select(v => v.Key + "=" + v.Value.Trim()));

    /// <summary>The same row is the same act, however often it comes.</summary>
    private static Guid Id(string register, string key, string action) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{register}\n{key}\n{action}"))[..16], bigEndian: true);
}
