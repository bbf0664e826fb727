namespace Xiangzhi.Registers;

/// <summary>
/// What acts told other matters follows from the matter's effective history, as all else does: a correction or a striking-out
/// puts right, strikes out or adds what was told, in the same transaction.
/// </summary>
public static partial class Decider
{
    private static void TellAnew(Catalogue catalogue, Matter before, Act act, Situation situation, List<Written> written, Func<Guid, Matter?> latest)
    {
        var after = written[0].After;
        foreach (var line in before.Lines.Where(l => l.Action.TellsOthers && l.Entry.Corrects is null && l.Entry.Seq < written[0].Entry.Seq))
        {
            var was = Told(before, line);
            var now = Told(after, line);
            foreach (var (telling, whom, _) in was.Where(w => !now.Exists(n => SameEar(n.Telling, w.Telling))))
                Strike(catalogue, telling, latest(whom), before, line, act, situation, written);
            foreach (var (telling, whom, on) in now.Where(n => !was.Contains(n)))
                Tell(catalogue, telling, latest(whom), before, line, act with { On = on, Reason = act.Reason ?? (act.Form as VoidEntry)?.Reason }, situation, written);
        }
    }

    /// <summary>
    /// What a line tells which matter as the teller stands, and on which legal day; nothing where it no longer counts.
    /// A matter that it began stands by itself from then on.
    /// </summary>
    private static List<(Telling Telling, Guid Whom, DateOnly On)> Told(Matter matter, Line line)
    {
        var current = matter.Lines.First(l => l.Entry.Seq == line.Entry.Seq);
        while (current.Status == LineStatus.Corrected)
            current = matter.Lines.First(l => l.Entry.Seq == current.ChangedBy);
        return current.Status == LineStatus.Voided ? []
            : [.. line.Action.Tellings(matter.Before(line.Entry.Seq), current.Form, matter.Id).Where(t => t.Matter is not null).Select(t => (t, t.Matter!.Value, current.Entry.On))];
    }

    private static void Tell(Catalogue catalogue, Telling telling, Matter? told, Matter teller, Line line, Act act, Situation situation, List<Written> written)
    {
        if (told is null || RegisterOf(catalogue, telling, told) is not { } register)
            return;
        written.Add(WriteOne(register, register.Action(telling.Action)!, told, told.Id, telling.Form, act, SeenFacts.None, situation, written.Count, ToldBy(told, telling, teller, line)?.Entry.Seq, null));
    }

    private static void Strike(Catalogue catalogue, Telling telling, Matter? told, Matter teller, Line line, Act act, Situation situation, List<Written> written)
    {
        if (told is null || RegisterOf(catalogue, telling, told) is not { } register || ToldBy(told, telling, teller, line) is not { } heard)
            return;
        var form = new VoidEntry { Reason = (act.Form as VoidEntry)?.Reason ?? act.Reason ?? "" };
        written.Add(WriteOne(register, register.Action("void")!, told, told.Id, form, act, SeenFacts.None, situation, written.Count, null, heard.Entry.Seq));
    }

    /// <summary>The entry that still counts in the matter that was told: written by the line's own act, or by one that put the teller right later.</summary>
    private static Line? ToldBy(Matter told, Telling telling, Matter teller, Line line)
    {
        var heard = told.Lines.Where(l => l.Action.Code == telling.Action && l.Entry.Corrects is null && l.Status != LineStatus.Voided).ToList();
        return heard.Find(l => l.Entry.Act == line.Entry.Act)
            ?? heard.Find(l => teller.Lines.Any(t => t.Entry.Act == l.Entry.Act && (t.Entry.Corrects ?? t.Entry.Voids) is not null));
    }

    private static bool SameEar(Telling a, Telling b) => a.Matter == b.Matter && a.Action == b.Action;
}
