using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Audits;
using Xunit;

namespace Xiangzhi.Reports.Tests.Audits;

/// <summary>A report against itself: what it says in one place must fit what it says beside it.</summary>
public sealed class ReportAuditTests
{
    [Theory]
    [InlineData("办理案件79起，其中简易程序37起、普通程序42起。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("办理案件79起，其中简易程序37起、普通程序40起。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("办理案件79起，其中简易程序37起、普通程序43起。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("行政许可98件（宅基地17件、林木采伐81件）。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("行政许可98件（宅基地17件、林木采伐80件）。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("现有执法人员20名（7+3+1+3+6）。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("现有执法人员20名（7+3+1+3+5）。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("排查纠纷232起，调解成功228起，成功率98%。", CheckKind.Rate, CheckVerdict.Holds)]
    [InlineData("受理纠纷36件，调解成功35件，成功率99%。", CheckKind.Rate, CheckVerdict.Fails)]
    [InlineData("排查纠纷94起，成功化解95起，化解率97.9%。", CheckKind.Rate, CheckVerdict.Fails)]
    [InlineData("组织116名干部参加法治考试，参考率99.14%。", CheckKind.Rate, CheckVerdict.Holds)]
    [InlineData("组织116名干部参加法治考试，参考率99.5%。", CheckKind.Rate, CheckVerdict.Fails)]
    [InlineData("每两月开展中心组学法1次，全年开展中心组学法5次。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("全镇总面积约31万平方公里。", CheckKind.Plausibility, CheckVerdict.Fails)]
    [InlineData("调解成功率103%。", CheckKind.Plausibility, CheckVerdict.Fails)]
    [InlineData("办理交通处罚58件罚金1000元。", CheckKind.Wording, CheckVerdict.Fails)]
    [InlineData("严厉打击无理上访活动。", CheckKind.Wording, CheckVerdict.Fails)]
    [InlineData("作出行政处罚148宗，罚没款30.27万元，其中普通程序88宗、简易程序60宗。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("作出行政处罚148宗，罚没款30.27万元，其中普通程序88宗、简易程序70宗。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("发现问题23个，当场改正19个，其余4个限期改毕。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("发现问题23个，当场改正19个，其余5个限期改毕。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("排查纠纷76起，化解77起，余下2起正在调解。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("主动公开信息8条，具体包括：领导分工1条，行政处罚1条，村务公开2条。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("受理纠纷58件，办结57件，办结率98.3%，其中镇级21件、村级36件，司法确认4件。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("共有执法队员20名，其中派驻7人，市场监管3人，交通1人，资规3人，乡镇6人（含驾驶员1名）。", CheckKind.TieOut, CheckVerdict.Holds)]
    [InlineData("共有执法队员20名，其中派驻8人，市场监管3人，交通1人，资规3人，乡镇6人（含驾驶员1名）。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("发放宣传资料共3000余人次。", CheckKind.Plausibility, CheckVerdict.Fails)]
    [InlineData("受理矛盾纠纷122人次。", CheckKind.Plausibility, CheckVerdict.Fails)]
    [InlineData("现有持证执法人员6件。", CheckKind.Plausibility, CheckVerdict.Fails)]
    [InlineData("审查合同58件次。", CheckKind.Plausibility, CheckVerdict.Asks)]
    [InlineData("受理纠纷30件，其中家庭20件、邻里19件。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("受理纠纷30件，其中家庭20件、邻里19件，调解成功28件。", CheckKind.TieOut, CheckVerdict.Fails)]
    [InlineData("受理工单1268件，其中办结884件、不予受理86件、满意619件、不满意126件。", CheckKind.TieOut, CheckVerdict.Asks)]
    public void What_a_report_says_of_itself_is_put_to_the_test(string text, CheckKind kind, CheckVerdict verdict) =>
        Assert.Contains(ReportAudit.Of(text).Checks, c => c.Kind == kind && c.Verdict == verdict);

    [Theory]
    [InlineData("共有法治宣传栏14个，发放宣传品300件，培训执法人员3次，调解纠纷183次。")]
    [InlineData("共受理案件100件，不成功4件，成功率96%。")]
    [InlineData("下设村（社区）12个、网格57个、专职网格员40名。")]
    [InlineData("每季度开展学法1次，1—9月开展学法2次。")]
    [InlineData("化解39起，其中跨乡2起、司法确认1起。")]
    [InlineData("受理矛盾纠纷112件，其中家庭20件、邻里19件，调解成功105件。")]
    [InlineData("户均增收1.5件。")]
    [InlineData("任务完成率103.84%。")]
    [InlineData("每年开展1次全员轮训，每半年开展1次重点领域专题培训，每月组织1次案例研讨，今年实际完成轮训1次。")]
    [InlineData("在编人员32人，其中持有行政执法证30人，持证率93.75%，全年新增1人，调离2人，退休2人。")]
    public void What_is_only_unusual_is_not_accused(string text) =>
        Assert.DoesNotContain(ReportAudit.Of(text).Checks, c => c.Verdict != CheckVerdict.Holds);

    [Fact]
    public void A_sentence_with_other_numbers_only_is_seen_beside_that_of_the_year_before()
    {
        const string Before = "乡党委政府高度重视法治宣传教育，组织干部走村入户开展普法活动12次。";
        var audit = ReportAudit.Of(Before.Replace("12次", "16次", StringComparison.Ordinal), earlier: Before);

        Assert.Equal(CheckVerdict.Asks, Assert.Single(audit.Checks, c => c.Kind == CheckKind.Copied).Verdict);
        Assert.Contains(ReportAudit.Of(Before, earlier: Before).Checks, c => c is { Kind: CheckKind.Copied, Verdict: CheckVerdict.Fails });
        // What every report says is nobody's copy.
        const string Frame = "按照法治政府建设年度报告制度，现将我乡情况报告如下。\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n";
        Assert.DoesNotContain(ReportAudit.Of(Frame, earlier: Frame).Checks, c => c.Kind == CheckKind.Copied);
        Assert.DoesNotContain(ReportAudit.Of(Before, earlier: "全年无关内容。").Checks, c => c.Kind == CheckKind.Copied);
    }

    [Theory]
    [InlineData("道路交通及建筑施工领域违法处罚案件58件罚款1000元。", true)]
    [InlineData("道路交通及建筑施工领域违法处罚案件58件罚款1200元。", false)]
    [InlineData("道路交通及建筑施工领域违法处罚案件58件，罚款1000元。", true)]
    [InlineData("道路交通违法处罚40件，林业违法处罚3件。", true)]
    [InlineData("道路交通及建筑施工领域违法处罚案件58件罚款1000元，林业警告4件。", false)]
    [InlineData("作出行政处罚61件。", true)]
    [InlineData("作出行政处罚62件。", false)]
    [InlineData("作出行政处罚61件，罚没款2300元。", true)]
    [InlineData("作出行政处罚61件，罚没款2000元。", false)]
    public void A_claim_is_held_against_the_part_that_its_words_name(string text, bool matches)
    {
        var audit = ReportAudit.Of(text, (Catalogue.Standard, Ledger(new()
        {
            ["E5"] = [("道路交通", 40), ("城乡建设", 18), ("林业", 3)],
            ["E7"] = [("道路交通", 800), ("城乡建设", 200), ("林业", 1000)],
            ["E7s"] = [("道路交通", 800), ("城乡建设", 200), ("林业", 1300)],
        })));
        Assert.Equal(matches, audit.Claims.All(c => c.Verdict == Verdict.Matched));
        Assert.Equal(matches ? 0 : 1, audit.Faults);
    }

    [Theory]
    [InlineData("作出行政处罚61件，比上年减少9件。", Verdict.Matched)]
    [InlineData("作出行政处罚61件，比上年增加9件。", Verdict.Mismatch)]
    [InlineData("作出行政处罚61件，同比下降12.9%。", Verdict.Matched)]
    [InlineData("作出行政处罚61件，同比下降15%。", Verdict.Mismatch)]
    [InlineData("行政处罚案件总数下降136件。", Verdict.NoLedger)]
    public void A_change_is_held_against_two_years_of_what_was_told_before_it(string text, Verdict verdict) =>
        Assert.Equal(verdict, ReportAudit.Of(text, (Catalogue.Standard, Ledger(new() { ["E5"] = [("道路交通", 40), ("城乡建设", 18), ("林业", 3)] }, lastYear: 70))).Claims[^1].Verdict);

    [Fact]
    public void A_verdict_on_a_part_says_which_part_it_speaks_of()
    {
        var audit = ReportAudit.Of("道路交通违法处罚40件，林业违法处罚5件。", (Catalogue.Standard, Ledger(new() { ["E5"] = [("道路交通", 40), ("城乡建设", 18), ("林业", 3)] }, lastYear: 70)));
        Assert.Equal(["账上 行政处罚（道路交通） 正是 40件。", "账上行政处罚（林业）（E5）是 3件。"], audit.Claims.Select(c => c.Why?.Zh));
    }

    /// <summary>Figures with their parts by domain.</summary>
    private static FigureSource Ledger(Dictionary<string, (string Part, decimal Amount)[]> figures, decimal? lastYear = null) => new(
        ask => ask.YearsBack == 1 ? new(Catalogue.Standard.FindFigure(ask.Code)!, lastYear) : new(Catalogue.Standard.FindFigure(ask.Code)!, figures.TryGetValue(ask.Code, out var parts) ? parts.Where(p => ask.Cuts.All(c => c.Values.Contains(p.Part))).Sum(p => p.Amount) : null),
        (ask, slice) => slice == "domain" && figures.TryGetValue(ask.Code, out var parts) ? [.. parts.Select(p => new FigureShare(p.Part, p.Amount, $"2025/{ask.Code}?by=domain"))] : [],
        _ => [],
        2025);
}
