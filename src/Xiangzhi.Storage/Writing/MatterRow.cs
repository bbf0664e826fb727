using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Writing;

/// <summary>A matter as lists show it: its row in the table <c>matter</c>.</summary>
internal sealed record MatterRow(
    string Register, string Number, string Stage, Guid? Village, int? VillageGroup, string? Handler, DateOnly Opened, DateOnly? Closed, bool Void,
    DateOnly LastDay, long LastSeq, DateOnly? NextDue, int Red, int Amber, string Title, string Cells, string? SourceName, string? SourceNumber)
{
    public static MatterRow Of(Folded folded)
    {
        var (matter, derived) = folded;
        var place = matter.Register.PlaceOf(matter);
        return new(
            matter.Register.Code, matter.Number, derived.StageCode, place.Village, place.Group,
            matter.Common.Handler, OpenedOn(matter), matter.Closed?.Day, matter.IsVoid, matter.Lines.Max(l => l.Entry.On), matter.LastSeq,
            matter.IsVoid ? null : derived.NextDue,
            derived.Flags.Count(f => !f.IsGrey && f.Severity == Severity.Red),
            derived.Flags.Count(f => !f.IsGrey && f.Severity == Severity.Amber),
            derived.Title, TextList.Of(derived.Cells),
            // A struck-out matter gives its external number free.
            matter.IsVoid ? null : matter.Common.Source?.Name, matter.IsVoid ? null : matter.Common.Source?.Number);
    }

    /// <summary>Texts of the matter's own document in the search.</summary>
    public IEnumerable<string> Searched => [Number, Title, SourceName ?? "", SourceNumber ?? ""];

    /// <summary>Whether what an index holds of it differs, beside its next due day.</summary>
    public bool MovesFrom(MatterRow before) => Village != before.Village || VillageGroup != before.VillageGroup || Handler != before.Handler || Opened != before.Opened
        || SourceName != before.SourceName || SourceNumber != before.SourceNumber || Red != before.Red || Amber != before.Amber;

    /// <summary>Legal day of the opening, as it was last put right.</summary>
    private static DateOnly OpenedOn(Matter matter)
    {
        var line = matter.Opening;
        while (line.Status == LineStatus.Corrected)
            line = matter.Lines.First(l => l.Entry.Seq == line.ChangedBy);
        return line.Entry.On;
    }
}
