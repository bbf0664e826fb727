using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Finds the part of a figure that a heading names, by the labels of the values of its slices.</summary>
internal sealed class SliceWords(Roster roster, DateOnly on)
{
    private readonly Dictionary<string, IReadOnlyList<(Slice Slice, IReadOnlyList<(string Value, string Label)> Values)>> known = new(StringComparer.Ordinal);

    /// <param name="taken">Slices that other headings of the cell already cut.</param>
    /// <param name="mustEqual">A label that only holds the words, or is held by them, is not meant.</param>
    /// <returns>The cut; null where no value is called so.</returns>
    public MeantCut? Find(Figure figure, string words, IReadOnlyCollection<string> taken, bool mustEqual = false)
    {
        var wanted = Bare(Synonyms.GetValueOrDefault(words, words));
        if (wanted.Length == 0)
            return null;
        var best = ValuesOf(figure).Where(s => !taken.Contains(s.Slice.Code))
            .SelectMany(s => s.Values.Select(v => (s.Slice, v.Value, Score: Alike(wanted, Bare(v.Label)))).Concat(IsYes(s, wanted) ? [(s.Slice, "true", 50)] : []))
            .Where(m => m.Score >= (mustEqual ? 100 : 1)).OrderByDescending(m => m.Score).ToList();
        return best.Count == 0 || (best.Count > 1 && best[1].Score == best[0].Score && best[1].Slice == best[0].Slice) ? null : new(best[0].Slice.Code, [best[0].Value]);
    }

    /// <summary>What forms call a value otherwise than the law does, 信访工作条例 17.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["来信"] = "书信", ["群众来信"] = "书信", ["写信"] = "书信", ["来访"] = "走访", ["群众来访"] = "走访", ["上访"] = "走访", ["网上信访"] = "信息网络", ["网上投诉"] = "信息网络", ["网信"] = "信息网络", ["网上"] = "信息网络",
        ["来电"] = "电话", ["电话信访"] = "电话", ["集体访"] = "集体", ["重复访"] = "重复", ["重信重访"] = "重复",
    };

    /// <summary>Whether the heading only says by what is cut: 纠纷类别, 执法领域.</summary>
    public static bool IsSliceName(Figure figure, string words) => (words.StartsWith('按') && words.EndsWith('分')) || SliceNames.Any(n => words.EndsWith(n, StringComparison.Ordinal)) || figure.Slices.Any(s => Bare(s.Label.Zh) == Bare(words));

    public IReadOnlyList<(Slice Slice, IReadOnlyList<(string Value, string Label)> Values)> ValuesOf(Figure figure) => known.TryGetValue(figure.Code, out var found) ? found
        : known[figure.Code] = [.. figure.Slices.Select(s => (s, (IReadOnlyList<(string, string)>)[.. s.Options(roster, on).Select(o => (o.Value, o.Label.Zh))]))];

    // Equal names before names of which one holds the other; the longer the agreement, the better.
    private static int Alike(string words, string label) => label.Length == 0 ? 0
        : words == label ? 100 + label.Length
        : label.Length >= 2 && words.Contains(label, StringComparison.Ordinal) ? 60 + label.Length - (words.Length - label.Length)
        : words.Length >= 2 && label.Contains(words, StringComparison.Ordinal) ? 40 + words.Length - (label.Length - words.Length) : 0;

    /// <summary>涉及企业 above a column: yes, where the slice asks just that.</summary>
    private static bool IsYes((Slice Slice, IReadOnlyList<(string Value, string Label)> Values) of, string words) =>
        of.Values.Any(v => v.Value == "true") && Alike(words, Bare(of.Slice.Label.Zh)) >= 40;

    private static readonly string[] SliceNames = ["类别", "类型", "种类", "分类", "领域", "程序", "方式", "来源", "级别", "形式", "渠道", "其中", "村（社区）", "村社区", "村居"];

    private static readonly string[] Fillers = ["矛盾纠纷", "纠纷", "案件", "事项", "行为", "领域", "(社区)", "（社区）", "社区居委会", "村委会", "居委会", "类", "的", "等"];

    /// <summary>Without the words that forms add or leave out as they like.</summary>
    private static string Bare(string words)
    {
        var bare = TextParsing.Narrow(words).Replace(" ", "", StringComparison.Ordinal);
        foreach (var filler in Fillers)
        {
            if (bare.Length > filler.Length)
                bare = bare.Replace(filler, "", StringComparison.Ordinal);
        }
        return bare;
    }
}
