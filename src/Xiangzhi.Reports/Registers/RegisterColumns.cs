using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.Registers;

/// <summary>One column of a register's spreadsheet: which path of which action's form it carries.</summary>
/// <param name="Action">Null for the columns that name the matter itself.</param>
/// <param name="Path">Path within the form, or one of the constants of <see cref="RegisterColumns"/>.</param>
public sealed record RegisterColumn(ActionDefinition? Action, string Path, string Label, Field? Field, bool Required, IReadOnlyList<string> Synonyms);

/// <summary>The columns of a register, the same for what goes out, what comes in, and the empty form to fill.</summary>
public static class RegisterColumns
{
    public const string Number = "#number";
    public const string SourceName = "#source-name";
    public const string SourceNumber = "#source-number";

    /// <summary>The legal day of an action.</summary>
    public const string Day = "#on";

    /// <summary>Rows of a list that have columns of their own in the empty form.</summary>
    private const int RowsInForm = 2;

    /// <summary>The actions that have columns: those of every sheet that the register declares. A row opens its matter in one of the ways.</summary>
    public static IReadOnlyList<ActionDefinition> Actions(Register register) => [.. register.Sheets.SelectMany(s => s).Distinct()];

    /// <param name="rows">How many rows each list shows, by its path; at least those of the empty form.</param>
    public static IReadOnlyList<RegisterColumn> Of(Register register, IReadOnlyDictionary<string, int>? rows = null)
    {
        var columns = new List<RegisterColumn>
        {
            new(null, Number, "台账号", null, false, []),
            new(null, SourceName, "来源平台", null, false, ["平台"]),
            new(null, SourceNumber, "来源编号", null, false, ["平台编号", "任务号", "外部编号"]),
        };
        var actions = Actions(register);
        // Where there are several ways to open, a row needs the columns of its own way only; the form says so when it is read.
        var oneWay = actions.Count(a => a.Opens) == 1;
        foreach (var action in actions)
        {
            var day = action.DayLabel.Zh == "日期" ? action.Label.Zh + "日期" : action.DayLabel.Zh;
            columns.Add(new(action, Day, day, null, oneWay && action.Opens, action.Opens ? ["日期", "登记日期", "时间"] : []));
            foreach (var field in action.Form.Fields)
                columns.AddRange(Columns(action, field, "", "", rows).Select(c => oneWay ? c : c with { Required = false }));
        }
        return Apart(columns, register.Opener);
    }

    private static IEnumerable<RegisterColumn> Columns(ActionDefinition action, Field field, string path, string prefix, IReadOnlyDictionary<string, int>? rows)
    {
        var own = TextForm.Child(path, field.Key);
        if (field.Kind == "file")
            yield break;
        if (field.RowModel is not { } row)
        {
            yield return new(action, own, prefix + field.Label.Zh, field, field.Required && action.Opens && path.Length == 0, [.. field.Headings.Select(h => prefix + h)]);
            yield break;
        }
        var count = Math.Max(RowsInForm, rows?.GetValueOrDefault(action.Code + ":" + own) ?? 0);
        for (var i = 0; i < count; i++)
        {
            foreach (var inner in row.Fields)
            {
                foreach (var column in Columns(action, inner, TextForm.Row(own, i), $"{prefix}{field.Label.Zh}{i + 1}·", rows))
                    yield return column;
            }
        }
    }

    /// <summary>Columns whose labels would meet bear their action's name, but for those of the usual way to open.</summary>
    private static List<RegisterColumn> Apart(List<RegisterColumn> columns, ActionDefinition opener)
    {
        var twice = columns.GroupBy(c => c.Label).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var apart = columns.Select(c => c.Action is { } action && action != opener && twice.Contains(c.Label)
            ? c with { Label = $"{action.Label.Zh}·{c.Label}", Synonyms = [] } : c).ToList();
        var labels = apart.Select(c => c.Label).ToHashSet();
        return [.. apart.Select(c => c with { Synonyms = [.. c.Synonyms.Where(s => !labels.Contains(s))] })];
    }

    internal static ExpectedColumn Expected(RegisterColumn column) => new(column.Label, column.Required, column.Synonyms);
}
