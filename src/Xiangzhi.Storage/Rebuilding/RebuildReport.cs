namespace Xiangzhi.Storage;

/// <summary>What a rebuild of the derived tables found.</summary>
/// <param name="Differences">At most <see cref="MostDifferences"/>.</param>
/// <param name="Count">All of them.</param>
/// <param name="Written">The tables were put right.</param>
public sealed record RebuildReport(long Entries, long Matters, IReadOnlyList<RebuildDifference> Differences, long Count, bool Written)
{
    public const int MostDifferences = 1000;
}

/// <summary>A row that is not what the journal makes.</summary>
/// <param name="Table">E.g. <c>posting</c>.</param>
/// <param name="Key">The row's key within its table.</param>
public sealed record RebuildDifference(string Table, string Key, string What)
{
    public override string ToString() => $"{Table} {Key}：{What}";
}
