using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>对账, for the page and the command line alike.</summary>
public static class Reconciling
{
    /// <param name="month">First day of the month compared; null: everything.</param>
    /// <param name="reads">Matters that whoever compares may read.</param>
    public static Reconciled Compare(Township township, Register register, string? platform, DateOnly? month, Stream content, string fileName, Func<Matter, bool> reads, Func<Matter, Reveal> reveal)
    {
        var last = month?.AddMonths(1).AddDays(-1);
        return Reconciliation.Of(content, fileName, new()
        {
            Register = register,
            Platform = platform,
            Period = month is { } first ? (first, last!.Value) : null,
            Roster = township.Roster,
            Matters = () => township.Each(new() { Register = register.Code, OpenedFrom = month, OpenedTo = last }).Where(m => !m.IsVoid && reads(m)),
            BySource = source => township.BySource(register, source) is { } matter && reads(matter) ? matter : null,
            Bind = (model, text, on) => (township.Bind(model, text, on, out var form), form),
            Reveal = reveal,
        });
    }

    /// <summary>The act that says the month was compared, with what it came to.</summary>
    public static Act Done(Township township, Register register, DateOnly month, Reconciled found, string? fileHash, string? remarks, string by)
    {
        var earlier = Reconciliations.Find(township.Roster, register.Code, found.Platform, month.Year, month.Month);
        var counts = (Same: found.Same, OnlyHere: found.OnlyHere.Count, OnlyThere: found.OnlyThere.Count, Differing: found.Differing.Count);
        return new()
        {
            Id = Guid.CreateVersion7(),
            Register = "reconciliation",
            Action = earlier is null ? "done" : "again",
            Matter = earlier?.Matter.Id,
            On = township.Today,
            RecordedBy = by,
            Form = earlier is null
                ? new ReconcileMonth
                {
                    Register = register.Code, Platform = found.Platform, Year = month.Year, Month = month.Month,
                    Same = counts.Same, OnlyHere = counts.OnlyHere, OnlyThere = counts.OnlyThere, Differing = counts.Differing, FileHash = fileHash, Remarks = remarks,
                }
                : new ReconcileAgain { Same = counts.Same, OnlyHere = counts.OnlyHere, OnlyThere = counts.OnlyThere, Differing = counts.Differing, FileHash = fileHash, Remarks = remarks },
        };
    }

    /// <summary>First day of a month written 2025-11; null where it is none.</summary>
    public static DateOnly? Month(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1948 and < 2200 ? month : null;
}
