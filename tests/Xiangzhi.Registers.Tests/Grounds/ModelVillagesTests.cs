using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Grounds;

public sealed class ModelVillagesTests
{
    private static readonly DateOnly Start = new(2023, 5, 1);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void A_village_applies_is_recommended_recognised_reviewed_and_may_lose_the_title()
    {
        var title = Apply();
        Assert.Equal(("已申报", "recommend recognise refuse"), (township.Stage(title), string.Join(' ', township.Offered(title))));
        Do(title, "recommend", 20, new RecommendVillage());
        Assert.Equal(("已推荐", "recognise refuse"), (township.Stage(title), string.Join(' ', township.Offered(title))));
        Do(title, "recognise", 200, new RecogniseVillageTitle { Number = "渝法办〔2023〕40号" });
        Assert.Equal(("已命名", "review withdraw"), (township.Stage(title), string.Join(' ', township.Offered(title))));
        Do(title, "review", 700, new ReviewTitle { Passed = false, Findings = "公开栏停更" });
        Assert.Equal("复核不合格", township.Stage(title));
        Do(title, "review", 800, new ReviewTitle { Passed = true });
        Assert.Equal("已命名", township.Stage(title));
        Do(title, "withdraw", 900, new WithdrawTitle { Reason = "发生重大案件" });
        Assert.Equal("已撤销称号", township.Stage(title));
        Assert.Empty(township.Offered(title));
        Assert.Equal(2, ((ModelVillage)township.Now(title).State).Reviews);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_village_that_was_not_recognised_may_be_taken_up_again()
    {
        var title = Do(Apply(), "refuse", 90, new RefuseTitle { Reason = "指标不够" });
        Assert.Equal("未命名", township.Stage(title));
        Assert.Empty(township.Offered(title));
        Do(title, "reopen", 100, new Reopen { Reason = "补充申报" });
        Assert.Equal("已申报", township.Stage(title));
    }

    [Fact]
    public void The_list_shows_village_title_level_and_day()
    {
        var title = Do(Apply(), "recognise", 200, new RecogniseVillageTitle());
        Assert.Equal(["democracy", "provincial", "2023-11-17", ""], township.Now(title).Derive(township.Law).Cells.Skip(1));
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var form = new ApplyForTitle { Village = world.Village("01", "甲村"), Title = ModelTitle.Country, Level = ModelLevel.District };
        var title = world.Do("model-village", "apply", Start, form);
        return (world, title,
        [
            ("apply", form), ("recommend", new RecommendVillage()), ("recognise", new RecogniseVillageTitle()), ("refuse", new RefuseTitle { Reason = "否" }),
            ("review", new ReviewTitle()), ("review", new ReviewTitle { Passed = true }), ("withdraw", new WithdrawTitle { Reason = "撤" }),
        ]);
    });

    private Matter Apply() => township.Do("model-village", "apply", Start, new ApplyForTitle { Village = township.Village("01", "甲村"), Title = ModelTitle.Democracy, Level = ModelLevel.Provincial });

    private Matter Do(Matter title, string action, int days, Form form) => township.Do("model-village", action, Start.AddDays(days), form, township.Now(title));
}
