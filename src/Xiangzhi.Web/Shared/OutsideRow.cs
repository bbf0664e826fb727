using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>An act outside the office's power that somebody found, and what followed.</summary>
/// <param name="Stage">Where the matter stands.</param>
/// <param name="PutRight">What was done about it, and when; null while nothing is on the ledger.</param>
public sealed record OutsideRow(Guid Matter, string Number, DateOnly FoundOn, string Subject, string FoundBy, Guid? About, Text Stage, (DateOnly On, OutsideRemedy? How, string What, string? To)? PutRight)
{
    /// <summary>The latest first.</summary>
    public static IReadOnlyList<OutsideRow> Of(Township township, Register register) =>
    [
        .. from matter in township.Each(new() { Register = register.Code })
           where !matter.IsVoid && matter.Opening.Form is FindOutsidePower
           orderby matter.Opening.Entry.On descending
           select Of(township, matter),
    ];

    private static OutsideRow Of(Township township, Matter matter)
    {
        var found = (FindOutsidePower)matter.Opening.Form;
        var right = matter.Lines.LastOrDefault(l => l.Status == LineStatus.Counts && l.Form is PutInstrumentRight);
        return new(matter.Id, matter.Number, matter.Opening.Entry.On, found.Subject, found.Body, found.About?.Id, matter.Derive(township.Law).Stage,
            right is { Form: PutInstrumentRight form } ? (right.Entry.On, form.How, form.What, form.To) : null);
    }

    /// <summary>Rules by which files are looked at for the item of the power list on which they rest.</summary>
    public static IReadOnlySet<string> PowerRules(Catalogue catalogue) => (
        from register in catalogue.All
        from flag in register.Flags
        where flag.Read.Any(field => register.Actions.Any(a => a.Form.Find(field)?.RefersTo == typeof(Powers)))
            || flag.Sought.Any(place => register.Actions.Any(a => place.StartsWith(a.Code + ".", StringComparison.Ordinal) && a.Form.Find(place[(a.Code.Length + 1)..])?.RefersTo == typeof(Powers)))
        select flag.Rule).ToHashSet(StringComparer.Ordinal);
}
