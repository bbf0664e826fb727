using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Suggestions of deputies, proposals and opinions of the public, most of them after the congress of the township.</summary>
internal sealed class OpinionsStory(Script script, Setting setting)
{
    private static readonly (OpinionKind Kind, string Topic, string Answer, bool Complex)[] Asked =
    [
        (OpinionKind.Deputy, "硬化{p}通组断头路", "已报交通部门列入计划，先铺碎石保通", true), (OpinionKind.Deputy, "增设{p}人饮消毒设备", "已采购两套，本季度装好", false), (OpinionKind.Deputy, "整治场镇逢场占道", "划定临时摊区，赶场日有人值守", false),
        (OpinionKind.Deputy, "解决{p}手机信号盲区", "已函商通信公司选址，征地后动工", true), (OpinionKind.Deputy, "规范惠农补贴公示格式", "统一了公示样表，从下季度起用", false), (OpinionKind.Proposal, "发展{p}林下中药材", "纳入产业规划，先做三十亩示范", false),
        (OpinionKind.Public, "中心学校门口上下学拥堵", "增派劝导员，错时放学", false), (OpinionKind.Congress, "加强法治宣传进院坝", "院坝会增加到每季度每村一次", false), (OpinionKind.Deputy, "修复{p}水毁河堤", "已申请应急维修资金，汛前完工", false),
        (OpinionKind.Deputy, "延长便民中心赶场日服务时间", "逢场日中午不休息", false), (OpinionKind.Proposal, "保护{p}古树和老祠堂", "已挂牌登记，划定保护范围", false), (OpinionKind.Deputy, "建{p}垃圾集中收集点", "选址两处，年内建成一处", false),
    ];

    private Dice Dice => script.Dice;

    public void Tell(int year, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var asked = Asked[(i + year * 5) % Asked.Length];
            var place = setting.Places[(i * 3 + year) % setting.Places.Count];
            var received = Setting.DayIn(Dice, year, i < count * 2 / 3 ? 2 : 6);
            var matter = new MatterScript(script, "supervision-opinion", setting.Keeper.Number);
            matter.Open("receive", received, new ReceiveOpinion
            {
                Kind = asked.Kind, Number = asked.Kind == OpinionKind.Public ? null : $"{year}年第{i + 1}号", Topic = asked.Topic.Replace("{p}", place.Name, StringComparison.Ordinal), From = People.Name(Dice),
                HandedOverBy = asked.Kind == OpinionKind.Proposal ? "区政协联络处" : "乡人大主席团", Complex = asked.Complex,
            });
            Answer(matter, received, asked, year, i);
        }
    }

    private void Answer(MatterScript matter, DateOnly received, (OpinionKind Kind, string Topic, string Answer, bool Complex) asked, int year, int i)
    {
        if (year == 2025 && i == 4)
        {
            matter.Do("hand-back", Later(received, 4), new HandBackOpinion { Reason = "事项属区级部门职权，退回重新交办" });
            return;
        }
        matter.Do("assign", Later(received, Dice.Between(1, 4)), new AssignOpinion { Office = Dice.Of(["peace", "party-office", "service", "enforcement"]), Handler = setting.Handlers[i % 3].Ref });
        if (!(year == 2024 && i == 2))
            matter.Do("contact", Later(received, Dice.Between(8, 20)), new ContactAuthor { How = Dice.Of(["走访", "座谈", "电话"]) });
        var on = year == 2024 && i == 5 ? received.AddMonths(asked.Complex ? 6 : 3).AddDays(12) : Later(received, Dice.Between(24, 52));
        matter.Do("answer", Setting.Working(on), new AnswerSupervisionOpinion { Result = asked.Complex ? OpinionResult.Planned : Dice.Weighted([(OpinionResult.Solved, 5), (OpinionResult.Planned, 3), (OpinionResult.NotNow, 1)]), Content = asked.Answer, FaceToFace = Dice.OneIn(3) });
        if (i % 7 == 3)
        {
            matter.Do("rate", Setting.Working(on.AddDays(8)), new RateAnswer { Rating = OpinionSatisfaction.NotSatisfied, Words = "没有说清什么时候动工" });
            matter.Do("answer", Setting.Working(on.AddDays(24)), new AnswerSupervisionOpinion { Result = OpinionResult.Planned, Content = $"{asked.Answer}；到现场和提出人一起定了时间表", FaceToFace = true });
        }
        matter.Do("rate", Setting.Working(on.AddDays(34)), new RateAnswer { Rating = Dice.OneIn(4) ? OpinionSatisfaction.Basically : OpinionSatisfaction.Satisfied });
        if (i % 3 == 0)
            matter.Do("carry-out", Setting.Working(on.AddDays(Dice.Between(60, 120))), new CarryOutOpinion { Done = Dice.Of(["已经动工", "已经完工，提出人到场看过", "办法已经印发"]) });
    }

    private static DateOnly Later(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day, workingDays);
}
