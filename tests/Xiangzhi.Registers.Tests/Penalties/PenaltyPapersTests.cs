using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>The fields that the law asks of each paper, whatever is known; and no name where none may be shown.</summary>
public sealed class PenaltyPapersTests
{
    private readonly PenaltyWorld world = new();

    [Fact]
    public void A_decision_bears_all_that_article_59_asks_and_the_bank_and_the_surcharge()
    {
        var matter = world.Run(world.Grave.With<DecidePenalty>("decide", f => f with
        {
            Facts = "现场笔录、照片证实", Performance = "持缴款书到银行缴纳", Bank = "农商行场口支行", Account = "黔江区场口街1号 6222", Reasons = "过火面积不足一亩",
        }));
        var paper = Draft(matter, "decide", "penalty-decision");
        var text = Flat(paper);

        Assert.Equal("行政处罚决定书", paper.Name);
        Assert.Equal(new Signature("试验乡人民政府", new(2025, 4, 3), Sealing.Sealed), paper.Signature);
        foreach (var part in new[]
        {
            "当事人：张某某", "地址：某村一组", "森林防火期野外用火", "现场笔录、照片证实", "《森林防火条例》第五十条", "1. 罚款6000.00元",
            "持缴款书到银行缴纳", "自收到本决定书之日起15日内缴纳", "每日按罚款数额的3%加处", "不超过罚款数额的100%", "农商行场口支行", "黔江区场口街1号 6222",
            "自收到本决定书之日起60日内", "自收到之日起6个月内", "一般", "过火面积不足一亩", "2025年3月12日告知", "2025年3月28日举行了听证",
        })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_spot_the_paper_is_numbered_signed_and_sends_to_review_first()
    {
        var matter = world.Run(world.Simple.With<PunishOnTheSpot>("punish-on-the-spot", f => f with { SignatureRefused = true, Defence = "没有意见" }).UpTo("record-at-agency"));
        var paper = Draft(matter, "punish-on-the-spot", "penalty-on-the-spot");
        var text = Flat(paper);

        Assert.Equal("0000123", paper.Number);
        foreach (var part in new[]
        {
            "当事人：李某某", "时间：2025年3月20日", "地点：场口", "未按规定佩戴安全头盔", "《道路交通安全法》第八十九条", "罚款50.00元", "应当先申请行政复议", "60日内",
            "收到复议决定书之日起15日内", "甄一（执法证号Z-001）、甄二（执法证号Z-002）", "当事人拒绝签收", "当事人意见：没有意见",
        })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("6个月", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file", "penalty-filing", "案件来源|案由|姓名或名称|简要案情及立案理由|承办执法人员及执法证号|Z-001|承办机构意见|负责人审批|违规野外用火的处罚|林业")]
    [InlineData("investigate", "penalty-inquiry", "时间：|地点：|被询问人：|询问人及执法证号：|Z-002|出示执法证件|申请回避|被询问人签名")]
    [InlineData("investigate", "penalty-examination", "检查（勘验）时间|在场人|执法人员及执法证号|出示执法证件|现场情况|当事人签名|见证人签名")]
    [InlineData("notify", "penalty-prior-notice", "当事人：张某某|拟给予下列处罚|罚款6000.00元|陈述和申辩|要求举行听证|5个工作日内提出")]
    [InlineData("notify", "penalty-hearing-right", "要求举行听证|5个工作日内提出|不承担组织听证的费用")]
    [InlineData("review", "penalty-legal-review", "拟处理意见|罚款6000.00元|通过|A2020|审核人")]
    [InlineData("discuss", "penalty-discussion", "主持人：贾主持|参加人|讨论意见和结论|参加人签名")]
    [InlineData("decide", "penalty-service-receipt", "受送达人|张某某|送达地点|送达方式|送达时间|见证人签名|送达人签名")]
    [InlineData("file", "penalty-cover", "案由|当事人|普通程序|立案日期|2025年3月3日|处理结果|罚款6000.00元")]
    public void Each_paper_has_its_required_fields(string action, string paper, string parts)
    {
        var text = Flat(Draft(world.Run(world.Grave), action, paper));
        foreach (var part in parts.Split('|'))
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demand_reckons_what_is_owed()
    {
        var matter = world.Run(world.Good.UpTo("pay").Then("pay", new(2025, 3, 28), new PayFine { Fine = 400 }).Then("demand", new(2025, 4, 17), new DemandPerformance { Until = new(2025, 5, 6) }));
        var text = Flat(Draft(matter, "demand", "penalty-demand"));
        foreach (var part in new[] { "2025年3月20日作出", "2025年5月6日前履行", "罚款1000.00元，已缴400.00元，尚欠600.00元", "截至2025年4月17日为300.00元", "陈述和申辩", "申请人民法院强制执行" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_correction_no_penalty_and_closing_say_what_they_must()
    {
        var held = world.Run(world.Good.UpTo("end-investigation").Then("hold-evidence", new(2025, 3, 6), new HoldEvidence { Items = [new() { Item = "汽油桶", Quantity = "1个", Place = "乡政府库房" }], Approver = world.Chair }));
        Contains(Draft(held, "hold-evidence", "penalty-evidence-held"), "汽油桶", "1个", "乡政府库房", "经负责人贾主持批准", "7个工作日内作出处理决定", "不得销毁或者转移", "Z-001");

        var ordered = world.Run(world.Good.UpTo("end-investigation").Then("order-correction", new(2025, 3, 6), new OrderCorrection { Content = "清理隔离带", Until = new(2025, 3, 16) }));
        Contains(Draft(ordered, "order-correction", "penalty-correction"), "在2025年3月16日前改正：清理隔离带", "60日内", "6个月内");
        var atOnce = world.Run(world.Good.UpTo("end-investigation").Then("order-correction", new(2025, 3, 6), new OrderCorrection { Content = "停止用火" }));
        Contains(Draft(atOnce, "order-correction", "penalty-correction"), "立即改正：停止用火");

        var spared = world.Run(world.Good.UpTo("decide").Then("decide-no-penalty", new(2025, 3, 20), new DecideNoPenalty { Ground = NoPenaltyGround.First, Basis = "行政处罚法第三十三条第一款", Educated = true }));
        Contains(Draft(spared, "decide-no-penalty", "penalty-none"), "初次违法，后果轻微并及时改正", "行政处罚法第三十三条第一款", "进行教育", "60日内");

        var closed = world.Run(world.Good);
        Contains(Draft(closed, "close", "penalty-closing"), "处罚执行完毕", "罚款1000.00元", "已缴罚款", "2025年3月20日", "负责人审批");
    }

    [Fact]
    public void The_contents_list_the_papers_that_were_signed_and_served()
    {
        var matter = world.Run(world.Good.UpTo("publish")
            .Then("issue-paper", new(2025, 3, 20), new IssuePaper { Paper = "penalty-decision", OfficialNumber = "试验罚决〔2025〕3号", Sealed = true })
            .Then("serve-paper", new(2025, 3, 21), new ServePaper { Paper = "penalty-decision", Method = ServiceMethod.Direct })
            .Then("close", new(2025, 4, 8), new CloseCase { Ground = ClosingGround.Performed }).Then("archive", new(2025, 4, 10), new ArchiveCase { Pages = 32, Retention = "30年" }));
        Contains(Draft(matter, "archive", "penalty-contents"), "行政处罚决定书", "试验罚决〔2025〕3号", "2025年3月21日", "共32页", "30年");
        Assert.Equal("试验罚决〔2025〕3号", Draft(matter, "decide", "penalty-decision").Number);
        Contains(Draft(matter, "decide", "penalty-service-receipt"), "行政处罚决定书试验罚决〔2025〕3号");
    }

    [Fact]
    public void What_may_not_be_shown_is_a_gap()
    {
        var matter = world.Run(world.Grave);
        foreach (var line in matter.Lines)
        {
            foreach (var paper in line.Action.Papers)
            {
                var text = Flat(paper.Draft(Request(matter, line) with { Reveal = _ => null }));
                Assert.DoesNotContain("张某某", text, StringComparison.Ordinal);
                Assert.DoesNotContain("某村一组", text, StringComparison.Ordinal);
            }
        }
    }

    private static void Contains(Paper paper, params string[] parts)
    {
        var text = Flat(paper);
        foreach (var part in parts)
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    private Paper Draft(Matter matter, string action, string paper) =>
        matter.Register.Paper(paper)!.Draft(Request(matter, matter.Lines.Last(l => l.Action.Code == action)));

    private PaperRequest Request(Matter matter, Line line) =>
        new(matter, line, world.Township.Roster, world.Township.Law, "试验乡人民政府", world.Township.Reveal);

    private static string Flat(Paper paper) => string.Join('\n', paper.Blocks.Select(Flat));

    private static string Flat(Block block) => block switch
    {
        Heading h => Flat(h.Runs),
        Paragraph p => Flat(p.Runs),
        Table t => string.Join('\n', t.Rows.Select(r => string.Join('\t', r.Select(Flat)))),
        FieldTable f => string.Join('\n', f.Rows.SelectMany(r => r.Fields).Select(c => $"{c.Label}\t{Flat(c.Value)}\t{c.Foot}")),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Flat(IReadOnlyList<Run> runs) => string.Concat(runs.Select(r => r.Plain));
}
