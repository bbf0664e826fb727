using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Typical cases, three or so a year, told without names.</summary>
internal sealed class CaseStory(Dice dice, Script script, Setting setting)
{
    private static readonly (DateOnly Day, CaseLine Line, string Kind, string Title, string Facts, string Handling, string[] Laws, string Lessons, string[] Keywords)[] Cases =
    [
        (new(2023, 4, 12), CaseLine.Dispute, "neighbours", "滴水檐下的三寸地", "甲家翻新屋面，檐水滴进乙家过道，冬天结冰，老人滑倒一次。", "两家各退一步：甲家加装天沟引水入沟，乙家让出放沟的一脚宽，费用对半。", ["民法典第290条"], "先解决水往哪里走，再说谁的错。", ["屋檐", "排水", "相邻"]),
        (new(2023, 8, 9), CaseLine.Visit, "wages", "一本记工本要回的工钱", "几名务工者在外县砖厂做了一季，工钱没有结清，只有一本手写的记工本。", "说事台当场把记工本逐页拍照核对，联系劳动监察，老板三次分期付清。", ["保障农民工工资支付条例第3条"], "记工本、聊天记录都是证据，早说早办。", ["欠薪", "记工本", "劳动监察"]),
        (new(2023, 11, 15), CaseLine.Dispute, "land-forest", "老沟新沟", "两户山林以沟为界，三年前山洪把沟冲偏了七八米，各指一条。", "请知情老人辨认老石坎，挖开浮土见旧沟底，以旧沟为界栽桩，上图存档。", ["民法典第233条", "森林法第22条"], "自然改道不改权属，找得到老印记就能说清。", ["山林", "界线", "老沟"]),
        (new(2024, 3, 20), CaseLine.Petition, "expropriation", "漏登的二十六棵树", "清点青苗时户主外出，靠沟一片没有登记，户主多次反映。", "乡里请原清点组、邻居一起复点，照片和证言齐备，按数补登。", ["土地管理法第48条"], "清点当天通知到人，少走一年弯路。", ["征地", "青苗", "复点"]),
        (new(2024, 6, 19), CaseLine.Dispute, "family", "三个儿子轮流的冬天", "老人由三个儿子轮流赡养，一家外出后断了档。", "把赡养折成钱和人两份，外出的出钱，在家的出力，写进协议按季回访。", ["民法典第1067条", "老年人权益保障法第14条"], "赡养不只一种方式，写下来才靠得住。", ["赡养", "分担"]),
        (new(2024, 10, 23), CaseLine.Enforcement, "other", "占道的石料", "沿线一户建房把石料堆在弯道，半幅路不能走。", "执法队员先提醒、限期清，逾期才处罚，同时帮着找了临时堆场。", ["公路法第46条"], "给出路的执法，清得快也服气。", ["占道", "石料", "首违提醒"]),
        (new(2025, 3, 12), CaseLine.Dispute, "land-contract", "没写完的流转合同", "大户换了经营人，合同没有写变更和退地，租金断了一季。", "用补充协议补上租金、退地、复耕三条，先付一季再谈变更。", ["农村土地承包法第36条"], "口头说好的事，当天补上字。", ["流转", "补充协议"]),
        (new(2025, 6, 18), CaseLine.Visit, "environment", "集粪池扩了一格", "养殖场雨天外溢，漫到下面的水井。", "三方到场看水流，扩一格池子、加一道坎，水样半年一检。", ["水污染防治法第56条"], "到现场看一次，比开三次会管用。", ["养殖", "水井", "粪污"]),
        (new(2025, 9, 24), CaseLine.LegalService, "other", "没有日期的借条", "一张借条没有日期，只有手印和金额，双方各说各的时间。", "调出取款记录和聊天内容印证日期，双方同意分两次还清。", ["民法典第675条", "民法典第188条"], "借条五要素：谁、给谁、多少、哪天、何时还。", ["借条", "时效"]),
        (new(2025, 11, 19), CaseLine.Dispute, "damages", "放树先看风", "放树压坏下坡的茶苗，赔多赔少争了半年。", "按行数株距清点，补苗并帮栽，成活后两清。", ["民法典第1165条"], "数得清的先数，数不清的补种。", ["砍伐", "茶苗", "损害"]),
    ];

    public void Tell()
    {
        foreach (var (told, n) in Cases.Select((c, n) => (c, n)))
        {
            var day = Setting.Working(told.Day);
            var matter = new MatterScript(script, "typical-case", dice.Of(setting.Handlers).Number);
            var form = new WriteCase
            {
                Title = told.Title, Line = told.Line, Kind = told.Kind, Facts = told.Facts, Handling = told.Handling, Laws = [.. told.Laws], Lessons = told.Lessons, Keywords = [.. told.Keywords],
            };
            matter.Open("write", day, form);
            if (n == 4)
            {
                matter.Do("send-back", day.AddDays(2), new SendCaseBack { Reason = "第一段能看出是哪一家" });
                matter.Do("revise", Setting.Working(day.AddDays(4)), new ReviseCase { Title = form.Title, Line = form.Line, Kind = form.Kind, Facts = form.Facts, Handling = form.Handling, Laws = form.Laws, Lessons = form.Lessons, Keywords = form.Keywords, Changed = "去掉组名和年纪" });
            }
            if (n == Cases.Length - 1)
                return;
            var read = Setting.Working(day.AddDays(6));
            if (n != 6)
                matter.Do("desensitise", read, new DesensitiseCase { By = setting.Clerk.Ref, Checked = [.. Enum.GetValues<Identifying>()], Consented = n % 2 == 0 });
            matter.By = setting.Commissioner.Number;
            matter.Do("approve", Setting.Working(read.AddDays(2)), new ApproveCase { By = setting.Commissioner.Ref });
            var published = Setting.Working(read.AddDays(5));
            matter.Do("publish", published, new PublishCase { Where = dice.Of(["说事台和各村院坝会", "乡公众号", "场镇宣传栏"]) });
            if (n == 2)
                matter.Do("withdraw", published.AddDays(40), new WithdrawCase { Ground = CaseWithdrawal.Recognised });
        }
    }
}
