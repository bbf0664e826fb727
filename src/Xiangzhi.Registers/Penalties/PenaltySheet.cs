using System.Globalization;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>Writes the papers of one penalty case.</summary>
internal sealed class PenaltySheet(PaperRequest request) : CaseSheet(request)
{
    public Penalty Case { get; } = (Penalty)request.Matter.State;

    public IReadOnlyList<Run> Power => Case.Power is { } power ? [Ref<Powers>(power.Power, 12)] : [new BlankRun(12)];

    public string Domain() => DomainOf(Case.Domain);

    /// <summary>Name, number, representative, address, phone of the party: the first rows of most papers.</summary>
    public IReadOnlyList<FieldRow> Party() =>
    [
        new([Cell("姓名或名称", Personal(Case.PartyName)), Cell("类别", Label(Case.PartyKind))]) { Group = "当事人" },
        new([Cell("身份证号或信用代码", Personal(Case.PartyIdNumber, 10)), Cell("法定代表人", Personal(Case.Representative, 6))]) { Group = "当事人" },
        new([Cell("住址", Personal(Case.PartyAddress, 12)), Cell("电话", Personal(Case.PartyPhone))]) { Group = "当事人" },
    ];

    /// <summary>The same as lines of a letter.</summary>
    public IReadOnlyList<Block> PartyLines() =>
    [
        Line("当事人：", Personal(Case.PartyName, 10)),
        Line("身份证号或统一社会信用代码：", Personal(Case.PartyIdNumber, 12)),
        Line("法定代表人或负责人：", Personal(Case.Representative, 8)),
        Line("地址：", Personal(Case.PartyAddress, 16)),
    ];

    /// <summary>The penalties one by one, with their sums.</summary>
    public static IReadOnlyList<Block> Parts(Items<PenaltyPart> parts) => parts.Count == 0 ? [Say(new BlankRun(20))]
        : [.. parts.Select((p, i) => Say(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Words(p)}；")))];

    public static string Words(PenaltyPart part) =>
        Label(part.Kind) + (part.Amount is { } yuan ? Yuan(yuan) : "") + (part.Detail is null ? "" : $"，{part.Detail}");

    /// <summary>The additional fine as of the paper's day, with its reckoning.</summary>
    public Law.SurchargeReading? Surcharge => PenaltyMoney.Surcharge(Case, Request.Law, On);

    /// <summary>Against a decision on the spot review comes first (行政复议法 23).</summary>
    public Paragraph ReviewFirst() => Say("如不服本决定，应当先申请行政复议：自收到本决定书之日起", Period("rev_apply"), "内向", new BlankRun(8),
        "人民政府申请；对复议决定不服的，自收到复议决定书之日起", Period("lit_after"), "内向", new BlankRun(8), "人民法院提起行政诉讼。");
}
