using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>The papers of law.md §12 with the fields that the regulation asks for.</summary>
public sealed class PetitionPaperTests
{
    private readonly PetitionWorld world = new();

    [Fact]
    public void Every_paper_of_the_list_is_there()
    {
        string[] names = ["信访事项登记表", "信访事项受理（接收）情况告知书", "信访事项转送（交办）函", "信访事项异议退回函", "不予（不再）受理告知书", "延期办理告知书", "信访事项处理意见书",
            "信访事项复查意见书", "信访事项复核意见书", "信访听证笔录", "信访事项调解（和解）协议书", "送达回证", "信访事项督办单", "领导包案台账"];
        Assert.Equal(names.Order(StringComparer.Ordinal), Catalogue.Standard["petition"].Actions.SelectMany(a => a.Papers).Select(p => p.Name.Zh).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("petition-registration", "", "钱访", "走访", "公益林补偿没有发", "初次", "甲村")]
    [InlineData("petition-notice", "tell", "钱访", "受理之日起60日", "查询码")]
    [InlineData("petition-letter", "send", "区林业局", "5个工作日", "不得透露")]
    [InlineData("petition-refusal", "refuse", "不予受理", "其他机关已经受理")]
    [InlineData("petition-extension", "accept extend", "30日", "要等林权档案", "本机关负责人批准")]
    [InlineData("petition-opinion", "accept decide", "补发", "名册漏列", "补发2023年补偿", "重庆市公益林管理办法", "30日内，请求本机关的上一级机关复查", "试验乡人民政府")]
    [InlineData("petition-service", "accept decide deliver", "直接送达", "钱访")]
    [InlineData("petition-hearing", "accept hear", "人S03", "各说一遍", "补发")]
    [InlineData("petition-settlement", "accept settle", "分两年补发", "签名")]
    [InlineData("petition-supervision", "supervise", "区信访办", "2026年1月1日")]
    [InlineData("petition-lead", "lead", "人S03", "一周一见")]
    [InlineData("petition-review", "accept decide ask-review review", "维持", "复核", "黔江区人民政府")]
    [InlineData("petition-recheck", "accept decide ask-review review ask-recheck recheck", "终结意见", "重庆市人民政府")]
    public void A_paper_says_what_it_must(string paper, string acts, params string[] fields)
    {
        var petition = world.Register();
        var day = 1;
        foreach (var action in acts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            world.Do(petition, action, day++);
        var text = world.Township.Paper(petition, paper);
        foreach (var field in fields)
            Assert.Contains(field, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_objection_names_the_letter_and_whose_it_is()
    {
        var petition = world.Receive();
        world.Do(petition, "object", 2);
        var text = world.Township.Paper(petition, "petition-objection");
        foreach (var field in new[] { "区信访办", "黔信交〔2024〕9号", "属林业部门职权", "区林业局" })
            Assert.Contains(field, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_served_paper_tells_and_its_draft_does_not()
    {
        var petition = world.Register();
        world.Do(petition, "issue-paper", 2, new IssuePaper { Paper = "petition-notice", Sealed = true });
        Assert.Null(world.State(petition).Told);
        world.Do(petition, "serve-paper", 3, new ServePaper { Paper = "petition-notice", Method = ServiceMethod.Post });
        Assert.Equal(PetitionWorld.Spring.AddDays(3), world.State(petition).Told?.Day);
        world.Do(petition, "accept", 4);
        world.Do(petition, "decide", 5);
        world.Do(petition, "serve-paper", 6, new ServePaper { Paper = "petition-opinion", Method = ServiceMethod.Direct });
        Assert.Equal(PetitionWorld.Spring.AddDays(6), world.State(petition).Opinion?.Served?.Day);
    }
}
