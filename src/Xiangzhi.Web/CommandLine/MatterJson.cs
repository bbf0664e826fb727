using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.CommandLine;

/// <summary>One matter as the contract shapes it: what the journal says of it in public, and what follows from that.</summary>
internal static class MatterJson
{
    /// <param name="flags">Those which have come to whoever asks.</param>
    public static object Of(Matter matter, Township township, IEnumerable<Flag> flags, DateOnly today)
    {
        var derived = matter.Derive(township.Law);
        return new
        {
            id = matter.Id,
            number = matter.Number,
            register = matter.Register.Code,
            stage = derived.StageCode,
            stageName = derived.Stage.Zh,
            title = derived.Title,
            village = derived.Village,
            handler = matter.Common.Handler,
            entries = matter.Lines.Select(Of),
            clocks = derived.Clocks.Select(c => ClocksVerb.Json(c, today)),
            flags = flags.Select(f => FlagJson.Of(matter.Number, f)),
            papers = matter.Common.Papers.Select(p => new { paper = p.Paper, signed = p.Signed?.Day, officialNumber = p.OfficialNumber, served = p.Served?.Day }),
            links = matter.Common.Links.Select(l => new { matter = l.Other, kind = l.Kind.ToString() }),
        };
    }

    private static object Of(Line line) => new
    {
        seq = line.Entry.Seq,
        action = line.Action.Code,
        name = line.Action.Label.Zh,
        on = FigureJson.Day(line.Entry.On),
        recordedAt = line.Entry.RecordedAt,
        recordedBy = line.Entry.RecordedBy,
        status = line.Status.ToString().ToLowerInvariant(),
        corrects = line.Entry.Corrects,
        voids = line.Entry.Voids,
        late = line.IsLate,
        fields = line.Action.FormOf(line.Entry.Version).ToText(line.Form, _ => null).Values,
    };
}
