using System.Globalization;
using System.Text;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Rebuilding;

/// <summary>A derived table: its columns, the key first.</summary>
internal sealed record DerivedTable(string Name, int KeyColumns, params string[] Columns)
{
    public static IReadOnlyList<DerivedTable> All { get; } =
    [
        new("matter", 1, "no", "id", "register", "number", "stage", "village", "village_group", "handler", "opened", "closed", "void", "last_day", "last_seq",
            "next_due", "red", "amber", "title", "cells", "source_name", "source_number"),
        new("matter_count", 7, "register", "village", "village_group", "stage", "year", "open", "flagged", "n") { Holding = " AND n <> 0" },
        new("matter_person", 3, "person", "bond", "matter"),
        new("clock", 3, "matter", "rule", "item", "begun", "due", "done", "excused", "raises"),
        new("clock_move", 4, "seq", "matter", "rule", "item", "was", "became"),
        new("flag", 3, "matter", "rule", "item", "severity", "confidence", "since", "article", "looked_for", "cure", "text", "accepted", "noticed", "entries", "unrecorded"),
        new("posting", 7, "account", "on_day", "matter", "subject", "slices", "seq", "n", "as_of", "amount", "estimate"),
        new("ledger_number", 2, "register", "year", "last"),
        new("file_use", 3, "mark", "seq", "slot"),
    ];

    /// <summary>Of a table in which a row may come to say nothing: which rows say something.</summary>
    private string Holding { get; init; } = "";

    public string Select => $"SELECT {string.Join(", ", Columns)} FROM {Name} WHERE township = $1{Holding} ORDER BY {string.Join(", ", Columns.Take(KeyColumns))}";

    public string Delete => $"DELETE FROM {Name} WHERE township = $1";

    /// <summary>Table and columns, to add rows to.</summary>
    public string Into => $"{Name} (township, {string.Join(", ", Columns)})";
}

/// <summary>Compares rows that stand with rows as they should be, both in the order of their key, holding one of each.</summary>
internal static class TableComparison
{
    public static IEnumerable<RebuildDifference> Of(string table, IReadOnlyList<string> columns, int keyColumns, IEnumerable<object?[]> there, IEnumerable<object?[]> right)
    {
        using var a = there.GetEnumerator();
        using var b = right.GetEnumerator();
        var (hasA, hasB) = (a.MoveNext(), b.MoveNext());
        while (hasA || hasB)
        {
            var order = !hasA ? 1 : !hasB ? -1 : Compare(a.Current, b.Current, keyColumns);
            if (order < 0)
                yield return new(table, Key(a.Current, keyColumns), "多出来的一行，账本里没有它的来由");
            else if (order > 0)
                yield return new(table, Key(b.Current, keyColumns), "缺这一行");
            else if (Enumerable.Range(keyColumns, columns.Count - keyColumns).FirstOrDefault(i => Compare(a.Current[i], b.Current[i]) != 0, -1) is >= 0 and var at)
                yield return new(table, Key(a.Current, keyColumns), $"{columns[at]} 是“{Show(a.Current[at])}”，应为“{Show(b.Current[at])}”");
            if (order <= 0)
                hasA = a.MoveNext();
            if (order >= 0)
                hasB = b.MoveNext();
        }
    }

    private static int Compare(object?[] one, object?[] other, int columns)
    {
        for (var i = 0; i < columns; i++)
        {
            if (Compare(one[i], other[i]) is not 0 and var order)
                return order;
        }
        return 0;
    }

    private static int Compare(object? one, object? other) => (one, other) switch
    {
        (DBNull or null, DBNull or null) => 0,
        (DBNull or null, _) => -1,
        (_, DBNull or null) => 1,
        // As the engines order it: by the bytes of UTF-8.
        (string a, string b) => a == b ? 0 : Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        _ => Convert.ToInt64(one, CultureInfo.InvariantCulture).CompareTo(Convert.ToInt64(other, CultureInfo.InvariantCulture)),
    };

    private static string Key(object?[] row, int columns) => string.Join('/', row.Take(columns).Select(Show));

    private static string Show(object? value) => value switch
    {
        null or DBNull => "无",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
