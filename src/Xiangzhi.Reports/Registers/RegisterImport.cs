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
    public required Func<FormModel, TextForm, DateOnly, IReadOnlyDictionary<string, PersonalPlace>, (Binding Binding, object Form)> Bind { get; init; }

    /// <summary>Whether whoever brings the sheet is shown a personal value: what could not be seen stays as it is.</summary>
    public required Func<Matter, PersonalPlace, bool> Shows { get; init; }

    /// <summary>Whether a personal value stands still.</summary>
    public required Func<PersonalPlace, bool> Stands { get; init; }

    /// <summary>Whether a personal value is just this text.</summary>
    public required Func<PersonalPlace, string, bool> IsText { get; init; }
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

    /// <summary>Just these rows of it.</summary>
    /// <param name="rows">Row numbers in the sheet, with commas; empty: all.</param>
    public ImportPlan Only(string rows)
    {
        if (rows.Length == 0)
            return this;
        var wanted = rows.Split(',').ToHashSet(StringComparer.Ordinal);
        return this with { Rows = [.. Rows.Where(r => wanted.Contains(r.Row.ToString(CultureInfo.InvariantCulture)))] };
    }
}

/// <summary>
/// Reads a spreadsheet into acts. The same file twice adds nothing: a row is known by its ledger number, by its
/// platform's number, or else by its own content; a known row that says something else becomes a correction.
/// </summary>
public static class RegisterImport
{
    /// <summary>Where a row comes from that names no platform.</summary>
    private static readonly Source Sheet = new(SourceKind.Paper, "导入的表格", null);

    public static ImportPlan Read(Stream content, string fileName, ImportContext context)
    {
        var sheet = RegisterRows.Read(content, fileName, context.Register, c => c.Required);
        return new([.. sheet.Rows.Select(r => Plan(r, sheet, context))], sheet.Faults, sheet.Unread);
    }

    private static PlannedRow Plan(RegisterRow row, RegisterRows sheet, ImportContext context)
    {
        var faults = row.Faults;
        // A day that cannot be read has been told already.
        var whole = faults.Count == 0;
        var forms = new List<(ActionDefinition Action, DateOnly On, TextForm Text)>();
        foreach (var (action, on, dayLabel, text) in row.Forms)
        {
            if (on is { } day)
                forms.Add((action, day, text));
            else if (whole)
                faults.Add(action.Opens ? Fault(row, dayLabel, "没有日期", "补上日期") : Fault(row, dayLabel, $"填了“{action.Label.Zh}”的内容却没有日期", "补上日期，或清空这几格"));
        }
        // What opens the matter first, then in the order of the days.
        forms = [.. forms.OrderByDescending(f => f.Action.Opens).ThenBy(f => f.On)];
        if (forms.Count(f => f.Action.Opens) > 1)
            faults.Add(Fault(row, forms[1].Action.Label.Zh, $"一行里填了两种立案方式（{forms[0].Action.Label.Zh}、{forms[1].Action.Label.Zh}）", "只留一种，另一种的几格清空"));
        var (number, source, tells) = (row.LedgerNumber, row.Source, sheet.Tells());
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
        var known = matter is null ? [] : RegisterSheet.LinesOf(matter, _ => null);
        var matterId = matter?.Id ?? contentId;
        foreach (var (action, on, text) in forms)
        {
            HashSet<string> erased = [];
            Dictionary<string, PersonalPlace> places = [], kept = [];
            // The mark that an export sets for what it does not show is no value.
            HashSet<string> masked = [.. text.Values.Where(v => v.Value == RegisterSheet.Masked).Select(v => v.Key)];
            foreach (var path in masked)
                text[path] = null;
            if (known.TryGetValue(action.Code, out var seen))
            {
                places = new(action.Form.Places(seen.Line.Form));
                erased = [.. places.Where(p => !context.Stands(p.Value)).Select(p => p.Key)];
                kept = places.Where(p => !erased.Contains(p.Key) && text[p.Key] is null && (masked.Contains(p.Key) || !sheet.Has(action, p.Key) || !context.Shows(matter!, p.Value))).ToDictionary();
                Keep(text, seen.Text, path => sheet.Has(action, path));
            }
            var (binding, form) = context.Bind(action.Form, text, on, kept);
            faults.AddRange(binding.Faults.Where(f => !erased.Contains(f.Path)).Select(f => Fault(row, sheet.LabelOf(action, f.Path), Said(f.Message), "改好这一格再导入")));
            var act = new Act
            {
                Id = action.Opens ? matterId : Id(context.Register.Code, matterId.ToString("D"), action.Code + Content(on, text)),
                Register = context.Register.Code, Action = action.Code, Matter = action.Opens ? null : matterId, On = on, Form = (Form)form,
                RecordedBy = context.RecordedBy, Basis = source is null ? Basis.Paper : Basis.Platform, Confirmed = null,
                Source = action.Opens ? (source ?? Sheet) with { Tells = tells } : (source ?? Sheet) with { Number = null },
            };
            if (!known.TryGetValue(action.Code, out var was))
            {
                acts.Add(act);
            }
            else if (Differences(was, places.Where(p => !erased.Contains(p.Key)).ToDictionary(), on, (Form)form, sheet, action, context) is { Count: > 0 } differences)
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

    /// <summary>What a sheet cannot say is not taken away: values of columns that it lacks.</summary>
    private static void Keep(TextForm text, TextForm was, Func<string, bool> hasColumn)
    {
        foreach (var (path, value) in was.Values)
        {
            if (text[path] is null && !hasColumn(path))
                text[path] = value;
        }
    }

    /// <param name="places">Where the entry's personal values stand.</param>
    private static List<string> Differences(
        (Line Line, TextForm Text) known, Dictionary<string, PersonalPlace> places, DateOnly on, Form form, RegisterRows sheet, ActionDefinition action, ImportContext context)
    {
        var (wasOn, was) = (known.Line.Entry.On, known.Text);
        // The form as text again, so that 三月一日 in two spellings is one day.
        var now = action.Form.ToText(form, _ => null);
        var kept = action.Form.Places(form);
        var differences = new List<string>();
        if (wasOn != on)
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"日期 {wasOn:yyyy-MM-dd} → {on:yyyy-MM-dd}"));
        foreach (var path in was.Values.Keys.Union(places.Keys).Union(now.Values.Keys).Order(StringComparer.Ordinal))
        {
            var same = places.TryGetValue(path, out var place) ? kept.ContainsKey(path) || (now[path] is { } text && context.IsText(place, text)) : was[path] == now[path];
            if (!same)
                differences.Add(sheet.LabelOf(action, path));
        }
        return differences;
    }

    private static SheetFault Fault(RegisterRow row, string column, string what, string cure) => RegisterRows.Fault(row.Number, column, what, cure);

    /// <summary>A fault of a form begins with the field's label; here the column stands before it already.</summary>
    private static string Said(string message) => message.Split('：', 2) is [{ Length: < 12 }, var what] ? what : message;

    private static string Content(DateOnly on, TextForm text) =>
        string.Create(CultureInfo.InvariantCulture, $"{on:yyyy-MM-dd}|") + string.Join('|', text.Values.Select(v => v.Key + "=" + v.Value.Trim()));

    /// <summary>The same row is the same act, however often it comes.</summary>
    private static Guid Id(string register, string key, string action) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{register}\n{key}\n{action}"))[..16], bigEndian: true);
}
