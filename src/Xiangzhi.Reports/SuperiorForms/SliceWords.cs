using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Finds the part of a figure that a heading names, by the labels of the values of its slices.</summary>
internal sealed partial class SliceWords(Roster roster, DateOnly on)
{
    private readonly Dictionary<string, IReadOnlyList<(Slice Slice, IReadOnlyList<(string Value, string Label)> Values)>> known = new(StringComparer.Ordinal);

    /// <param name="taken">Slices that other headings of the cell already cut.</param>
    /// <param name="mustEqual">A label that only holds the words, or is held by them, is not meant.</param>
    /// <returns>The cut; null where no value is called so.</returns>
    /// <param name="neighbours">Headings beside it: of several slices that have such a value, that of the neighbours is meant.</param>
    public MeantCut? Find(Figure figure, string words, IReadOnlyCollection<string> taken, IReadOnlyList<string> neighbours, bool mustEqual = false)
    {
        if (Several(figure, words, taken) is { } several)
            return several;
        var wanted = Bare(words);
        if (wanted.Length == 0)
            return null;
        var names = Synonyms.GetValueOrDefault(words, []).Select(Bare).Prepend(wanted).ToList();
        if (wanted is "其他" or "其它" && neighbours.Select(n => Find(figure, HeadingWords.Read(n).Core, taken, [])).FirstOrDefault(c => c is not null) is { } beside)
            return Find(figure, "其他", [.. figure.Slices.Select(s => s.Code).Where(c => c != beside.Slice)], [], mustEqual);
        var best = ValuesOf(figure).Where(s => !taken.Contains(s.Slice.Code))
            .SelectMany(s => s.Values.Select(v => (s.Slice, v.Value, Score: names.Max(n => NamesOf(v.Label).Max(l => Alike(n, l))))).Concat(IsYes(s, wanted) ? [(s.Slice, "true", 50)] : []))
            .Where(m => m.Score >= (mustEqual ? 100 : 1)).OrderByDescending(m => m.Score).ToList();
        return best.Count == 0 || (best.Count > 1 && best[1].Score == best[0].Score && best[1].Slice == best[0].Slice) ? null : new(best[0].Slice.Code, [best[0].Value]);
    }

    /// <summary>乡镇人民调解委员会 and 村（居）调委会 as rows part disputes by the level at which they are handled.</summary>
    public MeantCut? Committee(Figure figure, string words) => Bodies().Match(words.Replace("(社区)", "", StringComparison.Ordinal).Replace("(居)", "", StringComparison.Ordinal).Replace("(街道)", "", StringComparison.Ordinal)) is { Success: true } found
        && figure.Slices.Any(s => s.Code == "level") ? new("level", [found.Groups["village"].Success ? "village" : "township"]) : null;

    [GeneratedRegex("^((?<village>村居?|社区|村社区|村级)|乡镇?|镇|街道)级?(人民调解委员会|调委会)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bodies();

    /// <summary>没收违法所得、没收非法财物: every part is a value of one slice, under its very name.</summary>
    private MeantCut? Several(Figure figure, string words, IReadOnlyCollection<string> taken)
    {
        var parts = words.Split('、', '和', '及', '，').Select(Bare).ToList();
        if (parts.Count < 2 || parts.Contains(""))
            return null;
        return ValuesOf(figure).Where(s => !taken.Contains(s.Slice.Code))
            .Select(s => (s.Slice, Values: parts.Select(p => s.Values.Where(v => Bare(v.Label) == p).Select(v => v.Value).FirstOrDefault()).ToList()))
            .Where(s => !s.Values.Contains(null)).Select(s => new MeantCut(s.Slice.Code, [.. s.Values.Select(v => v!)])).FirstOrDefault(); // none is null here
    }

    /// <summary>What forms call a value otherwise than the law does, 信访工作条例 17.</summary>
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.Ordinal)
    {
        ["来信"] = ["书信"], ["群众来信"] = ["书信"], ["写信"] = ["书信"], ["来访"] = ["走访"], ["群众来访"] = ["走访"], ["上访"] = ["走访"], ["网上信访"] = ["信息网络"], ["网上投诉"] = ["信息网络"], ["网信"] = ["信息网络"], ["网上"] = ["信息网络", "互联网"], ["网络"] = ["信息网络", "互联网"],
        ["来电"] = ["电话"], ["电话信访"] = ["电话"], ["集体访"] = ["集体"], ["重复访"] = ["重复"], ["重信重访"] = ["重复"],
        ["一般程序"] = ["普通程序"], ["一般"] = ["普通程序", "一般"], ["当场"] = ["简易程序"], ["当场处罚"] = ["简易程序"], ["依申请"] = ["当事人申请"], ["依申请调解"] = ["当事人申请"], ["其他部门"] = ["其他单位"],
        ["邻里关系"] = ["邻里"], ["山林权属"] = ["山林土地"], ["交通运输"] = ["道路交通"], ["交通"] = ["道路交通"], ["消防救援"] = ["消防"], ["自然资源规划"] = ["自然资源"], ["自然资源和规划"] = ["自然资源"], ["住房城乡建设"] = ["城乡建设"], ["住建"] = ["城乡建设"],
        ["修改完善后合法"] = ["按意见修改后合法"], ["其他涉法事务"] = ["其他事项"], ["政府信息"] = ["政务公开"], ["政务信息"] = ["政务公开"], ["村务信息"] = ["村务公开"], ["党务信息"] = ["党务公开"],
    };

    /// <summary>Whether the heading only says by what is cut: 纠纷类别, 执法领域.</summary>
    public static bool IsSliceName(Figure figure, string words) => words.EndsWith("名称", StringComparison.Ordinal) && words.Length > 2 ? IsSliceName(figure, words[..^2]) : words == "村" || (words.StartsWith('按') && words.EndsWith('分')) || SliceNames.Any(n => words.EndsWith(n, StringComparison.Ordinal) && Plain.Contains(words[..^n.Length])) || figure.Slices.Any(s => Bare(s.Label.Zh) == Bare(words));

    public IReadOnlyList<(Slice Slice, IReadOnlyList<(string Value, string Label)> Values)> ValuesOf(Figure figure) => known.TryGetValue(figure.Code, out var found) ? found
        : known[figure.Code] = [.. figure.Slices.Select(s => (s, (IReadOnlyList<(string, string)>)[.. s.Options(roster, on).Select(o => (o.Value, o.Label.Zh))]))];

    // Equal names before names of which one holds the other; the longer the agreement, the better.
    private static int Alike(string words, string label) => label.Length == 0 ? 0
        : words == label ? 100 + label.Length
        : label.Length >= 2 && words.Length < 2 * label.Length && words.Contains(label, StringComparison.Ordinal) && !words.Replace(label, "", StringComparison.Ordinal).AsSpan().ContainsAny("新未非不拟无免退") ? 60 + label.Length - (words.Length - label.Length)
        // 山林 is short for 山林土地; 信函 is wider than 平常信函.
        : words.Length >= 2 && words.Length * 2 >= label.Length && ((label.StartsWith(words, StringComparison.Ordinal) && (words is not ("人民" or "行政") || label[words.Length..] == "调解")) || (label.EndsWith(words, StringComparison.Ordinal) && label[..^words.Length] is "行政" or "人民" or "农村" or "政府")) ? 40 + words.Length - (label.Length - words.Length) : 0;

    /// <summary>涉及企业 above a column: yes, where the slice asks just that.</summary>
    private static bool IsYes((Slice Slice, IReadOnlyList<(string Value, string Label)> Values) of, string words) =>
        of.Values.Any(v => v.Value == "true") && Alike(words, Bare(of.Slice.Label.Zh)) >= 40;

    /// <summary>What may stand before the name of a slice; 一般程序 and 网上渠道 are values.</summary>
    private static readonly HashSet<string> Plain = ["", "纠纷", "矛盾纠纷", "矛盾", "案件", "处罚", "执法", "信访", "调解", "申请", "受理", "化解", "检查", "许可", "活动", "宣传", "培训", "适用", "主要", "事项", "诉求", "服务", "提交", "办案", "处罚案件", "执法案件", "行政处罚", "行政检查", "来访", "案源", "反映"];

    private static readonly string[] SliceNames = ["类别", "类型", "种类", "分类", "领域", "程序", "方式", "来源", "级别", "形式", "渠道", "其中", "村(社区)", "村社区", "村居"];

    /// <summary>At the end of who handed a matter over; in front of a word it would be handed to whoever follows.</summary>
    private static readonly string[] Handing = ["移送", "委托", "委派"];

    private static readonly string[] Fillers = ["矛盾纠纷", "纠纷", "案件", "事项", "行为", "领域", "(社区)", "（社区）", "社区居委会", "村委会", "居委会", "类", "的", "等"];

    /// <summary>应急管理（安全生产） is also called 应急管理, and 安全生产.</summary>
    private static IEnumerable<string> NamesOf(string label) => label.IndexOf('（', StringComparison.Ordinal) is > 1 and var at && label.EndsWith('）') ? [Bare(label), Bare(label[..at]), Bare(label[(at + 1)..^1])] : [Bare(label)];

    /// <summary>Without the words that forms add or leave out as they like.</summary>
    public static string Bare(string words)
    {
        var bare = TextParsing.Narrow(words).Replace(" ", "", StringComparison.Ordinal).Replace("、", "", StringComparison.Ordinal);
        foreach (var filler in Fillers)
        {
            if (bare.Length > filler.Length)
                bare = bare.Replace(filler, "", StringComparison.Ordinal);
        }
        foreach (var handing in Handing.Where(h => bare.Length > h.Length && bare.EndsWith(h, StringComparison.Ordinal)))
            bare = bare[..^handing.Length];
        return bare;
    }
}
