using System.Globalization;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>How a cell stands beside what went up in an earlier return.</summary>
/// <param name="Change">Now less then; null where one of them is no number.</param>
public sealed record FormDifference(string Place, string Then, string Now, decimal? Change)
{
    /// <summary>Only those that differ. A cell that neither has is none.</summary>
    public static IReadOnlyDictionary<string, FormDifference> Between(IReadOnlyDictionary<string, string> then, IReadOnlyDictionary<string, string> now) =>
        then.Keys.Union(now.Keys).Select(place => Of(place, then.GetValueOrDefault(place, ""), now.GetValueOrDefault(place, "")))
            .Where(d => d.Then != d.Now && d.Change != 0).ToDictionary(d => d.Place);

    /// <summary>The values of a filled form as a return keeps them; lines with the office's name and day are no values.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(FilledForm filled) =>
        filled.Cells.Where(c => c.Meaning is CellMeaning.Counted or CellMeaning.Fixed && c.Why is null).ToDictionary(c => c.Asked.Place, c => c.Value.ToString());

    private static FormDifference Of(string place, string then, string now) => new(place, then, now,
        decimal.TryParse(then, NumberStyles.Float, CultureInfo.InvariantCulture, out var was) && decimal.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out var become) ? decimal.Round(become - was, 6) : null);
}
