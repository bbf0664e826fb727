using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Legality reviews of contracts, decisions, documents and enforcement decisions, and the rules of the office.</summary>
internal sealed class LegalityStory(Script script, Setting setting, AdvisersStory advisers)
{
    private static readonly (string Subject, string Kind, string Office)[] Contracts =
    [
        ("场镇公厕改造施工合同", "works", "service"), ("村级公路水毁修复合同", "works", "service"), ("人饮管网延伸工程合同", "works", "service"), ("便民服务大厅修缮合同", "works", "party-office"), ("产业路硬化施工合同", "works", "service"),
        ("河道清淤工程合同", "works", "service"), ("敬老院消防改造合同", "works", "service"), ("会议室音响设备采购合同", "procurement", "party-office"), ("办公家具采购合同", "procurement", "party-office"), ("森林防火物资采购合同", "procurement", "enforcement"),
        ("垃圾转运箱采购合同", "procurement", "service"), ("执法记录设备采购合同", "procurement", "enforcement"), ("场镇保洁服务合同", "services", "service"), ("农村环境监测服务合同", "services", "service"), ("预算绩效评价服务合同", "services", "party-office"),
        ("社会工作站运营服务合同", "services", "service"), ("档案整理服务合同", "services", "party-office"), ("法治宣传栏制作合同", "services", "justice"), ("农贸市场摊位租赁合同", "lease", "service"), ("旧粮站仓库出租合同", "lease", "party-office"),
        ("闲置校舍租赁合同", "lease", "party-office"), ("集镇门面续租合同", "lease", "party-office"), ("蚕桑基地土地流转合同", "land", "service"), ("猕猴桃园土地流转合同", "land", "service"), ("高标准农田占地补偿协议", "land", "service"),
        ("林下药材基地流转协议", "land", "service"), ("中药材初加工项目投资协议", "investment", "service"), ("民宿改造合作协议", "investment", "service"), ("冷链仓储项目投资协议", "investment", "service"), ("校地共建实践基地协议", "cooperation", "party-office"),
        ("村企结对帮扶协议", "cooperation", "service"), ("电商直播合作协议", "cooperation", "service"), ("道路塌方损失补偿协议", "settlement", "peace"), ("施工损毁青苗赔偿协议", "settlement", "peace"), ("工程尾款结算和解协议", "settlement", "service"),
        ("护林员劳务协议", "labour", "service"), ("公益性岗位用工协议", "labour", "service"), ("厨房外包服务合同", "labour", "party-office"), ("太阳能路灯安装合同", "works", "service"), ("水质检测委托合同", "services", "service"),
    ];

    private static readonly (ProblemKind Kind, string Where, string Proposal)[] Problems =
    [
        (ProblemKind.Terms, "验收条款", "验收标准只写“合格”，补上图纸和规范名称。"), (ProblemKind.Remedies, "违约条款", "只约定一方违约责任，补上对等条款和计算方法。"), (ProblemKind.Performance, "付款条款", "预付比例偏高，改为按进度支付并留质保金。"),
        (ProblemKind.Party, "签署主体", "落款为内设机构，改由乡政府签署。"), (ProblemKind.Remedies, "争议解决", "约定外地仲裁，改为本地法院管辖。"), (ProblemKind.Terms, "期限条款", "起止日期前后不一致，统一为开工令之日。"),
        (ProblemKind.Basis, "引用条款", "引用的文件已废止，改引现行文件。"), (ProblemKind.Wording, "金额大写", "大小写金额不符，照中标通知书改正。"), (ProblemKind.Rights, "退出条款", "农户退出要交保证金，于法无据，删去。"),
        (ProblemKind.Performance, "履约担保", "没有履约担保，补约保函或者保证金。"), (ProblemKind.Party, "授权", "对方代理人没有授权书，补交后再签。"), (ProblemKind.Procedure, "采购程序", "未附比选记录，补齐后入卷。"),
    ];

    private readonly Queue<(string Subject, string Kind, string Office)> contracts = new(Contracts);

    private Dice Dice => script.Dice;

    public void Tell()
    {
        Rules();
        for (var year = 2023; year <= 2025; year++)
        {
            var count = 11 + (year - 2023);
            for (var i = 0; i < count; i++)
                Contract(Setting.DayIn(Dice, year, 1 + i * 12 / count), i == 4 ? Ending.Refused : i == 7 ? Ending.Again : i == 9 && year == 2024 ? Ending.Withdrawn : i == 6 && year == 2025 ? Ending.SignedFirst : Ending.Signed);
            Enforcement(year);
        }
        Other(new(2023, 6, 13), "与邻镇界河管护分工的备忘录", ReviewConclusion.Lawful);
        Other(new(2024, 4, 9), "村规民约修订稿的征询", ReviewConclusion.LawfulAfterChange);
        Other(new(2025, 8, 12), "商会章程草案的征询", ReviewConclusion.OutsideScope);
        new DecisionsTelling(script, setting, advisers).Tell();
    }

    private enum Ending { Signed, Refused, Again, Withdrawn, SignedFirst }

    private void Contract(DateOnly day, Ending ending)
    {
        var (subject, kind, office) = contracts.Dequeue();
        var sum = Dice.Between(12, 460) * 500m;
        var returned = Dice.OneIn(7);
        var matter = new MatterScript(script, "review", office == "party-office" ? setting.Keeper.Number : setting.Staff[14].Number);
        matter.Open("submit", day, new SubmitForReview
        {
            Object = ReviewObject.Contract, Subject = subject, Office = new(office), Pack = returned ? [PackItem.Draft] : [PackItem.Draft, PackItem.Counterparty], ContractKind = new Code<ContractKinds>(kind),
            Counterparty = Party(kind), Sum = sum, Term = Dice.Of(["一年", "六个月", "九十日历天", "三年", "两年"]),
        }, f => f with { Sum = sum * 10 }, "金额多写一个零，照文本改正");
        if (ending == Ending.Withdrawn)
        {
            matter.Do("withdraw", Steps.Later(day, 2), new WithdrawFromReview { Reason = "资金渠道调整，项目缓一年" });
            return;
        }
        var submitter = matter.By;
        matter.By = setting.Justice.Number;
        if (returned)
        {
            matter.Do("return", Steps.Later(day, 1), new ReturnForCompletion { Lacking = [PackItem.Counterparty], Remark = "缺对方营业执照和授权" });
            matter.By = submitter;
            matter.Do("complete", Steps.Later(day, 3), new CompletePack { Pack = [PackItem.Counterparty] });
            matter.By = setting.Justice.Number;
        }
        matter.Do("accept", Steps.Later(day, returned ? 3 : 1), new AcceptForReview { Reviewer = setting.Justice.Ref });
        var given = Steps.Later(day, Dice.Between(4, 8));
        if (Dice.OneIn(3))
        {
            matter.Do("ask-counsel", Steps.Later(day, 3), new AskCounsel { Adviser = advisers.On(day) });
            matter.Do("counsel", given, new ReceiveCounsel { Adviser = advisers.On(day), Opinion = "主体适格，建议补充违约和验收条款。", Adopted = Adoption.Adopted });
        }
        var found = Dice.Some(Problems, ending == Ending.Signed && Dice.OneIn(3) ? 0 : Dice.Between(1, 4));
        if (ending == Ending.SignedFirst)
        {
            matter.By = submitter;
            matter.Do("sign", Steps.Later(day, 2), new SignReviewed { Number = $"合{day:yyyy}-{day:MMdd}", Sum = sum });
            matter.By = setting.Justice.Number;
        }
        matter.Do("opine", given, new GiveOpinion
        {
            Conclusion = ending is Ending.Refused or Ending.Again ? ReviewConclusion.Unlawful : found.Count == 0 ? ReviewConclusion.Lawful : ReviewConclusion.LawfulAfterChange, Number = $"白土法审〔{day.Year}〕{day.DayOfYear}号", Reviewer = setting.Justice.Ref,
            Reasons = "审查了签约主体、采购程序、价款支付、违约责任和争议解决。", Problems = [.. found.Select(p => new ProblemRow { Kind = p.Kind, Where = p.Where, Proposal = p.Proposal })],
        });
        matter.By = submitter;
        switch (ending)
        {
            case Ending.Refused:
                matter.Do("drop", Steps.Later(given, 4), new DropReviewed { Ground = Dice.OneIn(2) ? DropGround.Unlawful : DropGround.Counterparty, Remark = "对方坚持原条款，不再签订" });
                return;
            case Ending.Again:
                matter.Do("answer", Steps.Later(given, 1), new AnswerOpinion { Adoption = Adoption.Adopted });
                matter.Do("resubmit", Steps.Later(given, 2), new SubmitAgain { Changes = "付款和违约条款已重写。" });
                given = Steps.Later(given, 5);
                matter.By = setting.Justice.Number;
                matter.Do("opine", given, new GiveOpinion { Conclusion = ReviewConclusion.Lawful, Reviewer = setting.Justice.Ref, Reasons = "前次意见已全部落实。" });
                matter.By = submitter;
                break;
            default:
                if (found.Count > 0)
                {
                    var partly = Dice.OneIn(8);
                    matter.Do("answer", Steps.Later(given, Dice.Between(1, 3)), new AnswerOpinion { Adoption = partly ? Adoption.Partly : Adoption.Adopted, Corrected = partly ? ["1"] : [], Reason = partly ? "质保金比例按区里统一标准，不再提高" : null });
                }
                break;
        }
        if (ending != Ending.SignedFirst)
            matter.Do("sign", Steps.Later(given, Dice.Between(3, 9)), new SignReviewed { Number = $"合{day:yyyy}-{day:MMdd}", Signer = setting.Leader.Ref, Sum = sum });
        matter.Do("archive", Steps.Later(given, Dice.Between(12, 25)), new ArchiveReview { FileNumber = $"审{day:yyyyMMdd}", Pages = Dice.Between(9, 48) });
    }

    private Personal<string> Party(string kind) => kind switch
    {
        "works" => Dice.Of(["巴山脚下一家建筑公司", "渝东南一家路桥公司", "邻区一家水利施工队"]),
        "land" => Dice.Of(["本乡二十三户农户", "一家农业开发公司", "某种植专业合作社"]),
        "lease" => Dice.Of(["场镇个体经营户", "外地返乡创业者", "一家物流公司"]),
        "settlement" => Dice.Of(["受损农户七户", "施工单位和三户农户"]),
        _ => Dice.Of(["区里一家服务公司", "主城一家设备公司", "本地一家合作社", "一家社会组织"]),
    };

    private void Enforcement(int year)
    {
        var day = Setting.DayIn(Dice, year, 5);
        var matter = new MatterScript(script, "review", setting.Staff[6].Number);
        matter.Open("submit", day, new SubmitForReview { Object = ReviewObject.EnforcementDecision, Subject = Dice.Of(["场口违法建设限期拆除决定", "占用公路堆料拟处罚决定", "擅自改变耕地用途责令恢复决定"]), Office = new("enforcement"), Pack = [PackItem.Draft, PackItem.Basis] });
        matter.By = setting.Justice.Number;
        matter.Do("accept", Steps.Later(day, 1), new AcceptForReview { Reviewer = setting.Justice.Ref });
        matter.Do("opine", Steps.Later(day, 4), new GiveOpinion
        {
            Conclusion = ReviewConclusion.LawfulAfterChange, Reviewer = setting.Justice.Ref, Reasons = "管辖、证据、程序和裁量逐项审查。", Problems = [new() { Kind = ProblemKind.Procedure, Where = "告知", Proposal = "告知书漏写救济期限，补正后再送。" }],
        });
        matter.By = setting.Staff[6].Number;
        matter.Do("answer", Steps.Later(day, 5), new AnswerOpinion { Adoption = Adoption.Adopted });
        matter.Do("table", Steps.Later(day, 7), new TableForDecision { Body = DecidingBody.CaseMeeting, Result = DeliberationResult.Passed, JusticeAttended = true });
        matter.Do("sign", Steps.Later(day, 8), new SignReviewed());
        matter.Do("archive", Steps.Later(day, 18), new ArchiveReview { Pages = Dice.Between(15, 40) });
    }

    private void Other(DateOnly day, string subject, ReviewConclusion conclusion)
    {
        var matter = new MatterScript(script, "review", setting.Keeper.Number);
        matter.Open("submit", day, new SubmitForReview { Object = ReviewObject.Other, Subject = subject, Office = new("party-office"), Pack = [PackItem.Draft, PackItem.Basis] });
        matter.By = setting.Justice.Number;
        matter.Do("opine", Steps.Later(day, 3), new GiveOpinion
        {
            Conclusion = conclusion, Reviewer = setting.Justice.Ref, Problems = conclusion == ReviewConclusion.LawfulAfterChange ? [new() { Kind = ProblemKind.Rights, Where = "罚则", Proposal = "自定罚款于法无据，改为公开批评和集体监督。" }] : [],
        });
        if (conclusion == ReviewConclusion.OutsideScope)
            matter.Do("drop", Steps.Later(day, 5), new DropReviewed { Ground = DropGround.OutsideScope, Remark = "转请主管部门指导" });
        else
            matter.Do("sign", Steps.Later(day, 9), new SignReviewed());
    }

    private void Rules()
    {
        (string Name, string Kind, DateOnly On, string Office)[] rules =
        [
            ("领导干部会前学法制度", "study", new(2023, 2, 14), "party-office"), ("重大事项请示报告制度", "reporting", new(2023, 3, 7), "party-office"), ("行政执法案件集体讨论制度", "enforcement", new(2023, 4, 18), "enforcement"),
            ("合同审查备案制度", "finance", new(2023, 5, 23), "justice"), ("“1、6”来说事接待登记制度", "reception", new(2023, 6, 6), "peace"), ("政务公开审核制度", "openness", new(2024, 3, 12), "party-office"),
            ("一事一议办理制度", "decision", new(2024, 5, 14), "village"), ("矛盾纠纷分级调处制度", "mediation", new(2024, 6, 18), "peace"), ("法治建设督察通报制度", "supervision", new(2025, 4, 15), "party-office"),
        ];
        foreach (var (name, kind, on, office) in rules)
        {
            var matter = new MatterScript(script, "rule", setting.Keeper.Number);
            matter.Open("adopt", on, new AdoptRule { Name = name, Kind = new(kind), Body = DecidingBody.PartyCommittee, OfficialNumber = $"白委发〔{on.Year}〕{on.DayOfYear / 7}号", From = on.AddDays(15), UsedBy = [new(office)] });
            matter.Do("use", Setting.Working(on.AddDays(Dice.Between(150, 320))), new UseRule { By = new(office), Findings = "抽查台账，执行到位，登记有缺页的已补。" });
            if (kind == "mediation")
                matter.Do("amend", new(2025, 9, 16), new AmendRule { Content = "增加村级调处后回访的要求" });
            if (kind == "reporting")
                matter.Do("end", new(2025, 4, 15), new EndRule { Reason = "并入法治建设督察通报制度" });
        }
    }
}
