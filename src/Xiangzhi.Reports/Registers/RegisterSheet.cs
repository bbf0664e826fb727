using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.Registers;

/// <summary>A register as a spreadsheet, going out.</summary>
public static class RegisterSheet
{
    /// <param name="reveal">Personal values for the reader who takes the file; masked ones bear a mark.</param>
    public static SheetTable Of(Register register, IReadOnlyList<Matter> matters, Roster roster, DateOnly on, Func<Matter, Reveal> reveal, string? banner)
    {
        var texts = matters.Select(m => (Matter: m, Lines: LinesOf(m, Marked(reveal(m))))).ToList();
        var rows = new Dictionary<string, int>();
        foreach (var (_, lines) in texts)
        {
            foreach (var (action, line) in lines)
            {
                foreach (var field in line.Line.Action.Form.Fields.Where(f => f.RowModel is not null))
                    rows[action + ":" + field.Key] = Math.Max(rows.GetValueOrDefault(action + ":" + field.Key), line.Text.Rows(field.Key));
            }
        }
        var columns = RegisterColumns.Of(register, rows);
        return new(register.Name.Zh, [.. columns.Select(c => Header(c, roster, on))], texts.Select(t => (IReadOnlyList<CellValue>)[.. columns.Select(c => Cell(c, t.Matter, t.Lines, roster, on))]))
        {
            Banner = banner,
        };
    }

    /// <summary>Stands in a cell whose value the sheet's owner may not see; brought back, it leaves the value as it is.</summary>
    internal static string Masked => Mask.Sign.Zh;

    /// <summary>The first entry that counts of each action of the sheet, as text.</summary>
    internal static Dictionary<string, (Line Line, TextForm Text)> LinesOf(Matter matter, Reveal reveal)
    {
        var lines = new Dictionary<string, (Line, TextForm)>();
        var wanted = RegisterColumns.Actions(matter.Register).Select(a => a.Code).ToHashSet();
        foreach (var line in matter.Effective)
        {
            if (wanted.Contains(line.Action.Code) && !lines.ContainsKey(line.Action.Code) && line.Form.GetType() == line.Action.Form.Type)
                lines.Add(line.Action.Code, (line, line.Action.Form.ToText(line.Form, reveal)));
        }
        return lines;
    }

    private static SheetColumn Header(RegisterColumn column, Roster roster, DateOnly on) => new(column.Label, KindOf(column))
    {
        Required = column.Required,
        Options = column.Field is { IsMultiple: false, Kind: "enum" or "code" or "boolean" } field ? [.. field.Options(roster, on).Select(o => o.Label.Zh)] : [],
        Hint = column.Field?.Hint?.Zh,
    };

    private static ColumnKind KindOf(RegisterColumn column) => column.Path == RegisterColumns.Day ? ColumnKind.Date : column.Field?.Kind switch
    {
        "date" => ColumnKind.Date,
        "time" => ColumnKind.Time,
        "count" => ColumnKind.WholeNumber,
        "money" => ColumnKind.Money,
        "decimal" => ColumnKind.Money,
        _ => ColumnKind.Text,
    };

    private static CellValue Cell(RegisterColumn column, Matter matter, Dictionary<string, (Line Line, TextForm Text)> lines, Roster roster, DateOnly on)
    {
        switch (column.Path)
        {
            case RegisterColumns.Number:
                return CellValue.Of(matter.Number);
            case RegisterColumns.SourceName:
                return CellValue.Of(matter.Common.Source?.Name);
            case RegisterColumns.SourceNumber:
                return CellValue.Of(matter.Common.Source?.Number);
        }
        if (!lines.TryGetValue(column.Action!.Code, out var line))
            return CellValue.Empty;
        if (column.Path == RegisterColumns.Day)
            return CellValue.Of(line.Line.Entry.On);
        return Typed(column.Field!, column.Path, line.Text, roster, line.Line.Entry.On);
    }

    private static Reveal Marked(Reveal reveal) => place => reveal(place) ?? Masked;

    private static CellValue Typed(Field field, string path, TextForm text, Roster roster, DateOnly on)
    {
        if (field.IsMultiple)
            return CellValue.Of(string.Join(field.Joint, Enumerable.Range(0, text.Rows(path)).Select(i => Said(field, text[TextForm.Row(path, i)] ?? "", roster, on))));
        if (text[path] is not { } value)
            return CellValue.Empty;
        if (value == Masked)
            return CellValue.Of(value);
        return field.Kind switch
        {
            "date" => CellValue.Of(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "time" => CellValue.Of(TimeOnly.ParseExact(value, "HH:mm", CultureInfo.InvariantCulture)),
            "count" or "money" or "decimal" => CellValue.Of(decimal.Parse(value, CultureInfo.InvariantCulture)),
            _ => CellValue.Of(Said(field, value, roster, on)),
        };
    }

    /// <summary>
    /// A value as it is read back: a reference by its name, or by its key or number where several bear that name, or where the name
    /// would fall apart among several in one cell.
    /// </summary>
    private static string Said(Field field, string value, Roster roster, DateOnly on)
    {
        var shown = field.ShowText(value, roster);
        if (field.Kind != "ref" || !Guid.TryParse(value, out var id) || roster.Item(id) is not { } item)
            return shown;
        return new[] { shown, item.Key, roster.Matter(id)!.Number }.FirstOrDefault(name => !(field.IsMultiple && name.Any(TextParsing.Separators.Contains)) && roster.Find(item.Register.GetType(), name, on) == id, value);
    }
}
