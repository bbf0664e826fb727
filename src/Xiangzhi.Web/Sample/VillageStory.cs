using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Village democracy: the representatives of each village meet every quarter; rules are filed, supervision committees report.</summary>
internal sealed class VillageStory(Script script, Setting setting)
{
    private static readonly (string Topic, MeetingPurpose Purpose)[] Matters =
    [
        ("修建{g}组产业便道投工投劳", MeetingPurpose.SingleMatter), ("蓄水池管护费收取", MeetingPurpose.SingleMatter), ("集体山林对外租赁", MeetingPurpose.Other), ("村级财务收支审核", MeetingPurpose.Other),
        ("公益性岗位人选标准", MeetingPurpose.Other), ("人居环境积分办法", MeetingPurpose.Other), ("安装{g}组路灯", MeetingPurpose.SingleMatter), ("撂荒地统一流转", MeetingPurpose.Other),
        ("集体经济收益分配", MeetingPurpose.Other), ("移风易俗宴席标准", MeetingPurpose.Charter), ("维修人饮管网筹资", MeetingPurpose.SingleMatter), ("低保评议小组成员更换", MeetingPurpose.Other),
    ];

    private readonly Dictionary<Guid, Guid> last = [];
    private int held;

    private Dice Dice => script.Dice;

    public void Begin(DateOnly first)
    {
        foreach (var (place, i) in setting.Places.Select((p, i) => (p, i)))
        {
            var by = setting.Cadres[i].Number;
            var committee = script.Add(new("supervision-committee", "set-up", first.AddDays(-2), new SetUpCommittee { Village = place.Ref, Term = $"{place.Name}2021年换届", Members = i % 2 == 0 ? 3 : 5 }) { By = by });
            for (var year = 2023; year <= 2025; year++)
            {
                foreach (var month in (int[])[6, 12])
                {
                    var problems = Dice.Between(0, 3);
                    script.Add(new("supervision-committee", "report", i == 3 && year == 2024 && month == 6 ? new DateOnly(2024, 8, 6) : new DateOnly(year, month, 5 + i * 2), new ReportSupervision
                    {
                        Checked = Dice.Between(4, 9), Problems = problems, Solved = Dice.Between(0, problems), Summary = Dice.Of(["财务票据基本规范，工程验收有人到场", "看了补贴名单和误工记录", "公开栏按季更换，个别内容偏简"]),
                    }) { Matter = committee, By = by });
                }
            }
            Charter(place, by, i);
        }
    }

    public void Tell(int year)
    {
        foreach (var (place, i) in setting.Places.Select((p, i) => (p, i)))
        {
            for (var quarter = 0; quarter < 4; quarter++)
                Meet(place, setting.Cadres[i], i, new DateOnly(year, 1, 1).AddMonths(quarter * 3), quarter);
        }
    }

    private void Meet(Place place, Person by, int i, DateOnly begins, int quarter)
    {
        var n = ++held;
        var day = begins.AddDays(14 + i * 3 + Dice.Between(0, 4));
        var matter = new MatterScript(script, "village-meeting", by.Number);
        var topics = Dice.Some(Matters, Dice.Between(1, 2)).Select(m => m with { Topic = m.Topic.Replace("{g}", Dice.Between(1, place.Groups).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) }).ToList();
        var yearly = quarter == 0;
        var topic = yearly ? $"上年度述职述廉和民主评议，{topics[0].Topic}" : string.Join("、", topics.Select(t => t.Topic));
        matter.Open("call", day.AddDays(-Dice.Between(3, 8)), new CallVillageMeeting
        {
            Village = place.Ref, Body = VillageMeetingBody.Representatives, Purposes = [.. topics.Select(t => t.Purpose).Concat(yearly ? [MeetingPurpose.DutyReport, MeetingPurpose.CadreAppraisal] : Array.Empty<MeetingPurpose>()).Distinct()],
            Topic = $"{place.Name}：{topic}", PlannedFor = day, Previous = last.TryGetValue(place.Id, out var before) ? new(before) : null,
        });
        if (matter.Id == Guid.Empty)
            return;
        if (n % 41 == 19)
        {
            matter.Do("cancel", day, new CancelVillageMeeting { Reason = "议题准备不足，并入下一次" });
            return;
        }
        if (n % 17 == 5)
        {
            matter.Do("postpone", day.AddDays(-1), new PostponeVillageMeeting { PlannedFor = day.AddDays(4), Reason = Dice.Of(["抢收烤烟，人到不齐", "暴雨预警"]) });
            day = day.AddDays(4);
        }
        var eligible = 27 + i * 3;
        var present = n % 33 == 14 ? eligible * 6 / 10 : Dice.Between(eligible * 3 / 4, eligible - 1);
        last[place.Id] = matter.Id;
        // Now and then the minutes come down to the office only after a week.
        matter.WrittenFrom = n % 6 == 1 ? day.AddDays(7) : null;
        matter.Do("hold", day, new HoldVillageMeeting
        {
            Eligible = eligible, Present = present, Chair = by.Name,
            Decisions = [.. topics.Select((t, k) => Vote(t, present, failed: n % 19 == 8 && k == 0))],
            Appraisals = yearly ? [Appraise("村（居）委会主任", present), Appraise("村（居）监督委员会主任", present)] : [],
        });
        if (n % 27 != 11)
            matter.Do("publish", day.AddDays(Dice.Between(1, 5)), new PublishMeeting { Where = "村务公开栏" });
        if (n % 36 == 9)
        {
            matter.Do("object", day.AddDays(6), new ObjectToMeeting { Who = People.Name(Dice), Words = "外出务工没有接到通知" });
            matter.Do("answer-objection", day.AddDays(8), new AnswerMeetingObjection { Answer = "已电话说明表决结果" });
        }
        matter.Do("file", Setting.Working(day.AddDays(Dice.Between(6, 12))), new FileMeeting());
        if (n % 5 == 2)
            matter.Do("carry-out", Setting.Working(day.AddDays(Dice.Between(40, 90))), new CarryOutDecision { Done = Dice.Of(["便道已通车", "路灯已亮", "收益已分到户", "管网已换完，按户均摊"]) });
    }

    private void Charter(Place place, string by, int i)
    {
        var adopted = new DateOnly(2023, 2, 6).AddDays(i * 9);
        var charter = script.Add(new("village-charter", "adopt", adopted, new AdoptCharter { Kind = CharterKind.Rules, Village = place.Ref, Title = $"{place.Name}{(place.Name.EndsWith("社区", StringComparison.Ordinal) ? "居民公约" : "村规民约")}" }) { By = by });
        script.Add(new("village-charter", "file", adopted.AddDays(Dice.Between(5, 15)), new FileCharter { Number = $"约备{i + 1:00}" }) { Matter = charter, By = by });
        var reviewed = Setting.Working(adopted.AddDays(25));
        script.Add(new("village-charter", "review", reviewed, new ReviewCharter { Lawful = i != 2, Opinion = i == 2 ? "“乱堆柴草罚款五十元”没有法律依据，改为劝导和积分扣减" : "内容合法", CorrectBy = i == 2 ? reviewed.AddDays(30) : null }) { Matter = charter, By = setting.Justice.Number });
        if (i == 2)
            script.Add(new("village-charter", "correct-text", reviewed.AddDays(22), new CorrectCharter { What = "删去罚款条款" }) { Matter = charter, By = by });
        if (i == 5)
            script.Add(new("village-charter", "amend", new(2025, 9, 16), new AmendCharter { What = "增加高价彩礼治理、宴席报备" }) { Matter = charter, By = by });
    }

    private DecisionRow Vote((string Topic, MeetingPurpose Purpose) matter, int present, bool failed)
    {
        var against = failed ? present * 6 / 10 : Dice.Between(0, present / 6);
        var abstained = failed ? 0 : Dice.Between(0, 2);
        return new() { Matter = matter.Topic, Purpose = matter.Purpose, For = present - against - abstained, Against = against, Abstained = abstained, Passed = !failed };
    }

    private AppraisalRow Appraise(string post, int present)
    {
        var poor = Dice.Between(0, 2);
        var fair = Dice.Between(1, 4);
        return new() { Post = post, Good = present - poor - fair, Fair = fair, Poor = poor };
    }
}
