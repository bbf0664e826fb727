using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Writing;

/// <summary>
/// A row of the table <c>matter_count</c>: matters that stand alike in what lists are narrowed by. Acts add the differences that they
/// make, so that a list knows its exact number without counting.
/// </summary>
internal sealed record CountedRow(string Register, Guid? Village, int VillageGroup, string Stage, int Year, bool Open, bool Flagged)
{
    public static CountedRow Of(MatterRow row) => new(
        row.Register, row.Village, row.VillageGroup ?? 0, row.Stage, row.Opened.Year, row is { Closed: null, Void: false }, row.Red + row.Amber > 0);

    public void Add(Session session, long township, int difference) => session.Send("""
        INSERT INTO matter_count (township, register, village, village_group, stage, year, open, flagged, n) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (township, register, village, village_group, stage, year, open, flagged) DO UPDATE SET n = matter_count.n + excluded.n
        """,
        township, Register, Village is { } village ? Columns.Of(village) : [], VillageGroup, Stage, Year, Open ? 1 : 0, Flagged ? 1 : 0, difference);
}
