using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Files of one register whose time is over.</summary>
/// <param name="Files">The longest closed first, no more than one list takes.</param>
/// <param name="HasMore">There are more than one list takes.</param>
public sealed record FilesDue(Register Register, IReadOnlyList<RetentionTerm> Terms, IReadOnlyList<Matter> Files, bool HasMore);

/// <summary>Which files may be put on a disposal list.</summary>
internal static class Disposing
{
    public static bool MayDrawUp(Here here) => here.Township.Catalogue.Find(Disposals.RegisterCode) is { } register && here.MayRecord(null, register, register.Opener);

    /// <summary>Registers that the schedule names, with their files due; those that the reader may not see are left out.</summary>
    public static IEnumerable<FilesDue> Due(Here here) =>
        from terms in here.Township.Roster.States<RetentionSchedule, ScheduledFiles>().Where(s => s.Ended is null).Select(s => s.Term).GroupBy(t => t.Register)
        let register = here.Township.Catalogue.Find(terms.Key)
        where register is not null && here.Reads(register)
        let due = Due(here, register, [.. terms.OrderBy(t => t.Class)])
        orderby due.Files.Count == 0
        select due;

    public static FilesDue Due(Here here, Register register, IReadOnlyList<RetentionTerm> terms)
    {
        if (terms.Min(t => t.Years) is not { } least)
            return new(register, terms, [], false);
        var listed = OnLists(here.Township);
        var rows = here.Township.List(new()
        {
            Register = register.Code, Scope = here.Scope, ClosedTo = new DateOnly(here.Today.Year - least - 1, 12, 31), HoldsPersonal = true, First = MatterQuery.MostFirst,
        }).Rows;
        var due = rows.OrderBy(r => r.Closed).Where(r => !listed.Contains(r.Id)).Select(r => here.Township.Matter(r.Id)!)
            .Where(m => Retention.HeldBy(here.Township.Roster, m, here.Today) is null).Take(Disposal.MostFiles + 1).ToList();
        return new(register, terms, [.. due.Take(Disposal.MostFiles)], due.Count > Disposal.MostFiles);
    }

    /// <summary>What stands on a list that is still being appraised, or was appraised and kept.</summary>
    private static HashSet<Guid> OnLists(Township township) =>
    [
        .. township.List(new() { Register = Disposals.RegisterCode, First = MatterQuery.MostFirst }).Rows.Select(r => township.Matter(r.Id)!).Where(m => !m.IsVoid).Select(m => (Disposal)m.State)
            .SelectMany(s => s.IsOpen ? s.Listed.Select(f => f.Id) : s.Kept),
    ];
}
