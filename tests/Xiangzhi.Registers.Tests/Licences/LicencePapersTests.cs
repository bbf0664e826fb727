using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Licences;

public sealed class LicencePapersTests
{
    private static readonly DateOnly Day = LicenceWorld.Monday;
    private readonly LicenceWorld world = new();

    [Fact]
    public void The_application_and_the_receipt_of_papers_name_the_applicant_and_every_paper()
    {
        var licence = world.Apply();
        Assert.All(["行政许可申请书", "张一", "500114197001010011", "13800000001", "自留山林木采伐20株", "林木采伐许可", "甲村", "申请书1份（原件）"], text => Contains(text, licence, "licence-application"));
        Assert.All(["材料接收凭证", "张一：", "2024年3月4日", "林权证1份", "不表示受理", licence.Number], text => Contains(text, licence, "licence-papers-received"));
    }

    [Fact]
    public void A_homestead_has_the_forms_of_its_own_names()
    {
        var licence = world.Apply(change: f => f with { Kind = LicenceKinds.Homestead, HasOtherHomestead = true, GivesUpOtherHomestead = true });
        Contains("农村宅基地和建房（规划许可）申请表", licence, "licence-application");
        Contains("承诺退出", licence, "licence-application");
        world.Do(licence, "accept", Day);
        world.Do(licence, "grant", Day.AddDays(9));
        Contains("农村宅基地和建房（规划许可）审批表", licence, "licence-approval");
        Contains("农村宅基地批准书", licence, "licence-certificate");
        world.Do(licence, "visit", Day.AddDays(200), world.Visit(SiteVisitKind.Acceptance));
        Assert.All(["农村宅基地和建房验收意见表", "甲员、乙员", "与申请一致"], text => Contains(text, licence, "licence-site-record"));
    }

    [Fact]
    public void The_notices_say_what_law_asks_for()
    {
        var licence = world.Apply();
        world.Do(licence, "ask-correction", Day.AddDays(1));
        Assert.All(["一次补正", "林权证复印件（没有提交）", "2025年1月1日"], text => Contains(text, licence, "licence-correction"));
        world.Do(licence, "supply", Day.AddDays(2));
        world.Do(licence, "accept", Day.AddDays(2));
        Assert.All(["2024年3月6日", "20个工作日"], text => Contains(text, licence, "licence-acceptance"));
        world.Do(licence, "tell-hearing-right", Day.AddDays(3));
        Assert.All(["5个工作日", "视为放弃", "20个工作日", "不承担费用"], text => Contains(text, licence, "licence-hearing-right"));
        world.Do(licence, "extend", Day.AddDays(4));
        Assert.All(["材料需要核实", "10个工作日"], text => Contains(text, licence, "licence-extension"));
    }

    [Fact]
    public void Decisions_bear_content_reasons_remedies_and_their_number()
    {
        var granted = world.Apply();
        world.Do(granted, "accept", Day);
        world.Do(granted, "grant", Day.AddDays(9));
        Assert.All(["准予行政许可决定书", "采伐20株", "2026年3月1日", "60日", "6个月", "试验乡人民政府"], text => Contains(text, granted, "licence-grant"));
        Contains("林采1", granted, "licence-certificate");
        Assert.All(["送达回证", "受送达人", "见证人"], text => Contains(text, granted, "licence-service-receipt"));

        var refused = world.Apply();
        world.Do(refused, "accept", Day);
        world.Do(refused, "refuse", Day.AddDays(9));
        Assert.All(["不予行政许可决定书", "位于天然林保护区内", "森林法55条", "行政复议", "行政诉讼"], text => Contains(text, refused, "licence-refusal"));

        var not = world.Apply();
        world.Do(not, "not-accept", Day);
        Assert.All(["不予受理", "不属本机关职权", "区林业局"], text => Contains(text, not, "licence-non-acceptance"));
    }

    [Fact]
    public void What_is_not_known_becomes_a_gap()
    {
        var licence = world.Apply(change: f => f with { Phone = default, Address = default });
        Contains("电话：____", licence, "licence-application");
        world.Do(licence, "send-up", Day.AddDays(2));
        Assert.All(["审批表", "符合条件，上报"], text => Contains(text, licence, "licence-approval"));
    }

    private void Contains(string text, Matter licence, string paper) => Assert.Contains(text, world.Township.Paper(licence, paper), StringComparison.Ordinal);
}
