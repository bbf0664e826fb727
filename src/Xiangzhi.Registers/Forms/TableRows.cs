namespace Xiangzhi.Registers;

/// <summary>
/// A table as the repeated rows of one form: the export of an exam platform, one line a person, is one act.
/// Columns are found by label, key or other headings of the row's fields; what no field knows is left aside.
/// </summary>
public static class TableRows
{
    /// <summary>The one list of rows that a form has; null where it has none or several, and no table can be meant.</summary>
    public static Field? Of(FormModel form) => form.Fields.Where(f => f.RowModel is not null).Take(2).ToList() is [var only] ? only : null;

    /// <summary>Writes each line of the table that has a value as a row of <paramref name="rows"/>; returns the headings that no field knows.</summary>
    /// <exception cref="ArgumentException">The field is no list of rows.</exception>
    public static IReadOnlyList<string> Fill(TextForm into, Field rows, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> lines)
    {
        var row = rows.RowModel ?? throw new ArgumentException($"{rows.Name} is no list of rows.", nameof(rows));
        var columns = headings.Select(h => FieldOf(row, TextParsing.Narrow(h).Trim())).ToList();
        var index = into.Rows(rows.Key);
        foreach (var line in lines)
        {
            var written = false;
            for (var i = 0; i < columns.Count && i < line.Count; i++)
            {
                if (columns[i] is not { } field || string.IsNullOrWhiteSpace(line[i]))
                    continue;
                into[TextForm.Child(TextForm.Row(rows.Key, index), field.Key)] = line[i];
                written = true;
            }
            index += written ? 1 : 0;
        }
        return [.. headings.Where((_, i) => columns[i] is null)];
    }

    private static Field? FieldOf(FormModel row, string heading) => row.Fields.FirstOrDefault(f =>
        f.Label.Zh == heading || f.Key == heading || f.Headings.Contains(heading) || string.Equals(f.Label.En, heading, StringComparison.OrdinalIgnoreCase));
}
