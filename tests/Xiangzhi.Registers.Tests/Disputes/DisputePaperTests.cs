using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers.Tests.Disputes;

public sealed class DisputePaperTests
{
    private readonly DisputeWorld world = new();

    [Theory]
    [InlineData("take-in", "dispute-registration", "纠纷受理登记表", "张一|李二|500114197001010011|13800000001|甲村一组|地界相争|邻里|当事人申请|他家的墙过了界|2024年3月4日|甲村人民调解委员会|周调")]
    [InlineData("notify", "dispute-notice", "权利义务告知书", "张一、李二：|不收取任何费用|选择或者接受调解员|如实陈述|2024年3月4日|30日内")]
    [InlineData("mediate", "dispute-record", "调解记录", "甲村调解室|周调|双方各说一遍|约期再调|2024年3月9日")]
    [InlineData("agree", "dispute-agreement", "人民调解协议书", "张一|李二|两家相邻|界墙位置|双方各有不妥|退回半米|自行拆除|两家界址|一个月内|调解主持人签名|甲村人民调解委员会|甲调协2024-1|各执一份|2024年5月1日|300.00")]
    [InlineData("agree", "dispute-oral-agreement", "口头协议登记表", "两家相邻|界墙位置|退回半米|自行拆除|两家界址|一个月内|2024年3月14日|周调")]
    [InlineData("apply-confirmation", "dispute-confirmation", "司法确认申请书", "张一|李二|2024年3月14日|甲村人民调解委员会|共同申请|某某区人民法院|自愿")]
    [InlineData("visit", "dispute-visit", "回访记录", "上门|已经和好|满意|书面协议|2024年4月1日")]
    [InlineData("file", "dispute-cover", "调解卷宗", "卷内目录|身份证明|调解记录|地界相争|2024年3月14日|书面协议")]
    public void A_paper_holds_what_the_law_asks_for(string action, string code, string title, string parts)
    {
        var paper = Draft(Whole(), action, code);
        Assert.Equal(title, paper.Name);
        var text = TextOf(paper);
        Assert.All(parts.Split('|'), part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_notice_of_termination_tells_the_other_ways()
    {
        var dispute = world.Accepted(DisputeWorld.Spring);
        world.Do(dispute, "fail", new(2024, 3, 20), new FailMediation { Reason = "差距太大", Routes = [DisputeRoute.Arbitration, DisputeRoute.Lawsuit] });
        var text = TextOf(Draft(dispute, "fail", "dispute-termination"));
        Assert.All(["张一、李二：", "差距太大", "仲裁、诉讼", "终止调解", "甲村人民调解委员会"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_served_notice_tells_and_its_draft_does_not()
    {
        var dispute = world.TakeIn(DisputeWorld.Spring);
        world.Do(dispute, "accept", DisputeWorld.Spring);
        world.Do(dispute, "issue-paper", DisputeWorld.Spring, new IssuePaper { Paper = "dispute-notice", Sealed = true });
        Assert.Null(world.State(dispute).Notified);
        world.Do(dispute, "serve-paper", DisputeWorld.Spring.AddDays(1), new ServePaper { Paper = "dispute-notice", Method = ServiceMethod.Direct });
        Assert.Equal(DisputeWorld.Spring.AddDays(1), world.State(dispute).Notified!.Value.Day);

        world.Do(dispute, "fail", DisputeWorld.Spring.AddDays(3), new FailMediation { Reason = "谈不拢" });
        Assert.Contains("med_failed", world.Rules(dispute));
        world.Do(dispute, "serve-paper", DisputeWorld.Spring.AddDays(4), new ServePaper { Paper = "dispute-termination", Method = ServiceMethod.Direct });
        Assert.DoesNotContain("med_failed", world.Rules(dispute));
    }

    [Fact]
    public void What_is_unknown_or_may_not_be_seen_is_a_gap()
    {
        var dispute = Whole();
        var paper = Draft(dispute, "take-in", "dispute-registration", _ => null);
        Assert.DoesNotContain("张一", TextOf(paper), StringComparison.Ordinal);
        Assert.Contains(new BlankRun(8).Plain, TextOf(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_paper_can_be_drafted_from_every_entry_of_its_action_and_cites_its_article()
    {
        var dispute = world.TakeIn(DisputeWorld.Spring, f => f with { Parties = [new() { Side = DisputeSide.Applicant, Name = "某" }], Village = null, Words = default });
        foreach (var (paper, action) in dispute.Register.Actions.SelectMany(a => a.Papers.Select(p => (p, a.Code))))
        {
            Assert.False(string.IsNullOrEmpty(paper.Article));
            Assert.NotEmpty(Draft(dispute, "take-in", paper.Code).Blocks);
            Assert.NotEqual(paper.Name.Zh, paper.Name.En);
            Assert.NotEmpty(action);
        }
    }

    private Matter Whole()
    {
        var dispute = world.Agreed(DisputeWorld.Spring, a => a with { Instalments = [new() { DueOn = new(2024, 5, 1), Sum = 300, What = "工钱" }] });
        world.Do(dispute, "apply-confirmation", new(2024, 3, 20));
        world.Do(dispute, "visit", new(2024, 4, 1));
        return world.Do(dispute, "file", new(2024, 4, 10));
    }

    private Paper Draft(Matter dispute, string action, string code, Func<PersonalPlace, string?>? reveal = null)
    {
        var now = world.Township.Now(dispute);
        var line = now.Lines.First(l => l.Action.Code == action);
        var paper = now.Register.Paper(code)!;
        return paper.Draft(new(now, line, world.Township.Roster, world.Township.Law, "试验乡人民政府", place => reveal is null ? world.Township.Reveal(place) : reveal(place)));
    }

    private static string TextOf(Paper paper) => string.Join('\n',
    [
        paper.Name, paper.Number ?? "", .. paper.Blocks.Select(Plain), paper.Signature?.Issuer ?? "",
        .. paper.Annexes.SelectMany(a => a.Blocks.Select(Plain).Prepend(a.Title)),
    ]);

    private static string Plain(Block block) => block switch
    {
        Heading h => Join(h.Runs),
        Paragraph p => Join(p.Runs),
        Table t => string.Join('\n', t.Rows.SelectMany(r => r.Select(Join))),
        FieldTable f => string.Join('\n', f.Rows.SelectMany(r => r.Fields.Select(c => c.Label + Join(c.Value)))),
        _ => "",
    };

    private static string Join(IReadOnlyList<Run> runs) => string.Concat(runs.Select(r => r.Plain));
}
