using System.Globalization;
using System.Text;

namespace Xiangzhi.Reports.Claims;

/// <summary>A claim as somebody labelled it by hand.</summary>
/// <param name="Code">The figure; null where the list has none.</param>
public sealed record ClaimLabel(int Start, int Length, string? Code, decimal? Low, decimal? High, string? Unit, ClaimScope Scope)
{
    /// <summary>Right is a claim whose bounds, unit and scope agree and whose place overlaps; the code is counted apart.</summary>
    public bool Agrees(Claim claim) =>
        claim.Start < Start + Length && Start < claim.End
        && (claim.Quantity.Low, claim.Quantity.High, claim.Quantity.Unit, claim.Scope) == (Low, High, Unit, Scope);
}

/// <summary>A text whose claims stand in braces with their labels: {开展讲座4期|B4 4 期 year}.</summary>
public sealed record LabelledText(string Name, string Text, IReadOnlyList<ClaimLabel> Labels)
{
    /// <exception cref="FormatException">A brace or a label cannot be read; the message names the place.</exception>
    public static LabelledText Parse(string name, string written)
    {
        var (text, labels) = (new StringBuilder(written.Length), new List<ClaimLabel>());
        for (var at = 0; at < written.Length;)
        {
            var open = written.IndexOf('{', at);
            text.Append(written, at, (open < 0 ? written.Length : open) - at);
            if (open < 0)
                break;
            var close = written.IndexOf('}', open);
            var parts = close < 0 ? [] : written[(open + 1)..close].Split('|');
            if (parts.Length < 2)
                throw new FormatException($"{name}: no label in {written[open..Math.Min(written.Length, open + 30)]}");
            labels.AddRange(parts[1..].Select(label => Label(name, label, text.Length, parts[0].Length)));
            text.Append(parts[0]);
            at = close + 1;
        }
        return new(name, text.ToString(), labels);
    }

    private static ClaimLabel Label(string name, string label, int start, int length)
    {
        if (label.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var code, var bounds, var unit, var scope] || !Enum.TryParse<ClaimScope>(scope, ignoreCase: true, out var time))
            throw new FormatException($"{name}: a label is CODE BOUNDS UNIT SCOPE, not {label}");
        var ends = bounds.Split("..");
        return new(start, length, code == "-" ? null : code, Bound(ends[0]), Bound(ends[^1]), unit == "-" ? null : unit, time);
    }

    private static decimal? Bound(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
