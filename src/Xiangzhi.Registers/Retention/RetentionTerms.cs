namespace Xiangzhi.Registers;

/// <summary>Classes of files within a register that may be kept for different times.</summary>
public enum FileClass
{
    [Label("一般案卷", English = "Ordinary files")] Ordinary,
    [Label("简易程序案卷", English = "Files of the simple procedure")] Simple,
}

/// <summary>How long files of one register and class are kept, and where that is written.</summary>
/// <param name="Register">Code of the register.</param>
/// <param name="Years">Whole years; null: for ever 永久.</param>
/// <param name="Basis">The schedule of the office or of its archive, by title and number.</param>
public sealed record RetentionTerm(string Register, FileClass Class, int? Years, string Basis)
{
    /// <summary>
    /// Last day on which a file is kept, inclusive: years count from the first of January after the matter closed. Null: it is kept
    /// for ever, or the matter is still open.
    /// </summary>
    public DateOnly? LastDayOf(Matter matter) => Years is { } years && matter.Closed is { } closed ? new DateOnly(closed.Day.Year + years, 12, 31) : null;

    public string InWords => Years is { } years ? $"{years}年" : "永久";
}

/// <summary>
/// Whether a file may be destroyed. What stands in no schedule is kept: no national number holds for all files of a township, so
/// silence is no leave to destroy.
/// </summary>
public static class Retention
{
    /// <summary>The term of a matter's file; null where the schedule does not name it.</summary>
    public static RetentionTerm? TermOf(Roster roster, Matter matter)
    {
        var own = roster.States<RetentionSchedule, ScheduledFiles>().Where(s => s.Ended is null && s.Term.Register == matter.Register.Code).Select(s => s.Term).ToList();
        return own.FirstOrDefault(t => t.Class == matter.Register.FileClassOf(matter)) ?? own.FirstOrDefault(t => t.Class == FileClass.Ordinary);
    }

    /// <summary>Why a file may not be destroyed on a day; null: its time is over.</summary>
    public static string? HeldBy(Roster roster, Matter matter, DateOnly day) => TermOf(roster, matter) switch
    {
        null => $"{matter.Register.Name.Zh}没有列入《保管期限表》",
        { Years: null } term => $"{matter.Register.Name.Zh}的案卷永久保管（{term.Basis}）",
        var term when term.LastDayOf(matter) is not { } last => $"{matter.Number} 还没有办结，保管期限（{term.InWords}，{term.Basis}）没有起算",
        var term when term.LastDayOf(matter) >= day => $"{matter.Number} 的保管期限是{term.InWords}（{term.Basis}），到 {term.LastDayOf(matter):yyyy-MM-dd} 为止",
        _ => null,
    };
}
