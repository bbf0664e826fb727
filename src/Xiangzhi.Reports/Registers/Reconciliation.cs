using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.Registers;

/// <summary>What a 对账 may ask of the ledger.</summary>
public sealed record ReconciliationContext
{
    public required Register Register { get; init; }

    /// <summary>The platform whose export it is; null: the register's own, else the one that the file names.</summary>
    public string? Platform { get; init; }

    /// <summary>First and last legal day of the matters compared, both inclusive; null: all.</summary>
    public (DateOnly From, DateOnly To)? Period { get; init; }

    public required Roster Roster { get; init; }

    /// <summary>Matters of the register that are not struck out, opened in the period.</summary>
    public required Func<IEnumerable<Matter>> Matters { get; init; }

    public required Func<Source, Matter?> BySource { get; init; }
    public required Func<FormModel, TextForm, DateOnly, (Binding Binding, object Form)> Bind { get; init; }

    /// <summary>Personal values as whoever compares may see them; what is masked is not compared.</summary>
    public required Func<Matter, Reveal> Reveal { get; init; }
}

/// <summary>One field that is not the same on both sides, as readers say it; empty where that side has nothing.</summary>
public sealed record FieldDifference(string Field, string Here, string There);

/// <summary>A matter of ours that the platform's file does not have.</summary>
/// <param name="SourceNumber">Null: ours has no platform number at all.</param>
public sealed record OnlyHere(Matter Matter, DateOnly On, string? SourceNumber);

/// <summary>A row of the file that the ledger does not have.</summary>
/// <param name="Row">Row number in the sheet.</param>
/// <param name="On">Null where the row tells no day.</param>
public sealed record OnlyThere(int Row, string SourceNumber, DateOnly? On);

public sealed record Differing(Matter Matter, int Row, string SourceNumber, IReadOnlyList<FieldDifference> Fields);

/// <summary>A platform number that stands in several rows of the file.</summary>
public sealed record TwiceThere(string SourceNumber, IReadOnlyList<int> Rows);

/// <summary>Our rows beside the platform's.</summary>
/// <param name="Compared">Rows of the file that were looked at.</param>
/// <param name="Same">Pairs without any difference.</param>
/// <param name="Faults">What could not be read: of the file, its header, or a cell.</param>
public sealed record Reconciled(
    string Platform, int Compared, int Same, IReadOnlyList<OnlyHere> OnlyHere, IReadOnlyList<OnlyThere> OnlyThere, IReadOnlyList<Differing> Differing,
    IReadOnlyList<TwiceThere> Twice, IReadOnlyList<SheetFault> Faults, IReadOnlyList<string> Unread)
{
    /// <summary>Nothing of the file could be compared.</summary>
    public bool IsRefused => Compared == 0 && Faults.Count > 0;

    public int Findings => OnlyHere.Count + OnlyThere.Count + Differing.Count + Twice.Count + Faults.Count;
}

/// <summary>
/// 对账: lays the ledger's rows of one register beside a platform's export, keyed by the platform's number. It changes nothing.
/// A matter is in the period when either side says so: a day that differs across a month's end is a difference, not two lone rows.
/// </summary>
public static class Reconciliation
{
    public static Reconciled Of(Stream content, string fileName, ReconciliationContext context)
    {
        var sheet = RegisterRows.Read(content, fileName, context.Register, c => c.Action is null && c.Path == RegisterColumns.SourceNumber);
        var named = sheet.Rows.Select(r => r.Source?.Name).OfType<string>().Distinct().ToList();
        var platform = context.Platform ?? context.Register.MirrorOf ?? (named.Count == 1 ? named[0] : null);
        if (sheet.Faults.Count > 0 || platform is null)
        {
            return new("", 0, 0, [], [], [], [], sheet.Faults.Count > 0 ? sheet.Faults
                : [new(SheetFaultKind.BadCell, fileName, named.Count == 0 ? "没有写明是哪个平台的表" : $"一张表里有几个平台：{string.Join("、", named)}", "写明平台名称，一次对一个平台")], sheet.Unread);
        }

        var faults = new List<SheetFault>();
        var rows = new Dictionary<string, List<RegisterRow>>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Where(r => r.Source is null || r.Source.Name == platform))
        {
            if (row.Source?.Number is { } number)
                (rows.TryGetValue(Key(number), out var already) ? already : rows[Key(number)] = []).Add(row);
            else if (InPeriod(OpenedOn(row), context) is not false)
                faults.Add(RegisterRows.Fault(row.Number, "来源编号", "没有平台编号，对不上账", "补上平台编号"));
        }

        var ours = new Dictionary<string, Matter>(StringComparer.Ordinal);
        var onlyHere = new List<OnlyHere>();
        foreach (var matter in context.Matters())
        {
            var source = matter.Common.Source;
            if (source is { Number: { } number } && source.Name == platform)
                ours[Key(number)] = matter;
            // Of a register whose record of law is the platform, each matter should bear its number.
            else if (context.Register.MirrorOf == platform && (source is null || source.Name == platform))
                onlyHere.Add(new(matter, OpenedOn(matter), null));
        }

        var (onlyThere, differing, twice) = (new List<OnlyThere>(), new List<Differing>(), new List<TwiceThere>());
        var (compared, same) = (0, 0);
        foreach (var (key, these) in rows.OrderBy(r => r.Value[0].Number))
        {
            var row = these[0];
            var number = row.Source!.Number!;
            var matter = ours.Remove(key, out var own) ? own : context.BySource(new(SourceKind.Platform, platform, number)) is { IsVoid: false } known ? known : null;
            if (InPeriod(OpenedOn(row), context) is false && (matter is null || InPeriod(OpenedOn(matter), context) is false))
                continue;
            compared += these.Count;
            faults.AddRange(these.SelectMany(r => r.Faults));
            if (these.Count > 1)
                twice.Add(new(number, [.. these.Select(r => r.Number)]));
            if (matter is null)
                onlyThere.Add(new(row.Number, number, OpenedOn(row)));
            else if (Differences(matter, row, sheet, context, faults) is { Count: > 0 } fields)
                differing.Add(new(matter, row.Number, number, fields));
            else
                same++;
        }
        onlyHere.AddRange(ours.Values.Select(m => new OnlyHere(m, OpenedOn(m), m.Common.Source!.Number)));
        return new(platform, compared, same, [.. onlyHere.OrderBy(o => o.On).ThenBy(o => o.Matter.Number, StringComparer.Ordinal)], onlyThere, differing, twice, faults, sheet.Unread);
    }

    private static List<FieldDifference> Differences(Matter matter, RegisterRow row, RegisterRows sheet, ReconciliationContext context, List<SheetFault> faults)
    {
        var fields = new List<FieldDifference>();
        var reveal = context.Reveal(matter);
        var lines = RegisterSheet.LinesOf(matter, reveal);
        foreach (var action in sheet.Columns.Where(c => c.Action is not null && sheet.Labels.Contains(c.Label)).Select(c => c.Action!).Distinct())
        {
            var here = lines.TryGetValue(action.Code, out var line) ? ((Line Line, TextForm Text)?)line : null;
            var there = row.Forms.FirstOrDefault(f => f.Action == action);
            if (here is null && there is null)
                continue;
            if (sheet.ColumnOf(action, RegisterColumns.Day) is { } dayColumn && sheet.Labels.Contains(dayColumn.Label) && here?.Line.Entry.On != there?.On)
                fields.Add(new(dayColumn.Label, Day(here?.Line.Entry.On), Day(there?.On)));
            var day = there?.On ?? here?.Line.Entry.On ?? OpenedOn(matter);
            var theirs = there is null ? new() : Normal(action, there.Text, day, context, row, sheet, faults);
            var ours = here?.Text ?? new();
            foreach (var path in ours.Values.Keys.Union(theirs.Values.Keys).Order(StringComparer.Ordinal))
            {
                if (ours[path] == theirs[path] || !sheet.Has(action, path) || sheet.ColumnOf(action, path)!.Field is not { } field)
                    continue;
                // What the reader may not see, or the platform keeps to itself, says nothing.
                if (field.IsPersonal && (ours[path] is null || theirs[path] is null))
                    continue;
                fields.Add(new(sheet.LabelOf(action, path), Said(field, ours[path], context), Said(field, theirs[path], context)));
            }
        }
        return fields;
    }

    /// <summary>Their text in our own notation, so that 一万二 in two spellings is one sum; what cannot be read stays as it stands.</summary>
    private static TextForm Normal(ActionDefinition action, TextForm text, DateOnly day, ReconciliationContext context, RegisterRow row, RegisterRows sheet, List<SheetFault> faults)
    {
        var (binding, form) = context.Bind(action.Form, text, day);
        var unread = binding.Faults.Where(f => text[f.Path] is not null).ToList();
        faults.AddRange(unread.Select(f => RegisterRows.Fault(row.Number, sheet.LabelOf(action, f.Path), f.Message, "核对平台表的这一格")));
        var normal = action.Form.ToText(form, _ => null);
        // Where nothing was written, a form has its defaults: they are not the platform's words.
        foreach (var path in normal.Values.Keys.Where(p => !text.Values.Keys.Any(w => w == p || p.StartsWith(w + "[", StringComparison.Ordinal))).ToList())
            normal[path] = null;
        foreach (var fault in unread)
            normal[fault.Path] = text[fault.Path];
        return normal;
    }

    private static string Said(Field field, string? value, ReconciliationContext context) => value is null ? "" : field.ShowText(value, context.Roster);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? OpenedOn(RegisterRow row) => row.Forms.Where(f => f.Action.Opens).Select(f => f.On).FirstOrDefault(d => d is not null);

    private static DateOnly OpenedOn(Matter matter) => matter.Effective.First(l => l.Action.Opens).Entry.On;

    /// <summary>Null where a day is not told: such a row belongs to every period.</summary>
    private static bool? InPeriod(DateOnly? day, ReconciliationContext context) =>
        context.Period is not { } period ? true : day is not { } known ? null : period.From <= known && known <= period.To;

    /// <summary>Numbers are one whether typed in half or full width.</summary>
    private static string Key(string number) => Labels.Half(number).Trim();
}
