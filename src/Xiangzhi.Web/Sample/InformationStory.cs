using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Requests for information: few, each a story of its own.</summary>
internal sealed class InformationStory(Script script, Setting setting)
{
    private Dice Dice => script.Dice;

    public void Tell()
    {
        Answered(new(2023, 3, 14), RequestWay.InPerson, "2022年退耕还林补助发放名册", 6, new() { Kind = InformationAnswer.GivenInPart, Ground = RefusalGround.ThirdParty, Content = "提供户主姓氏、面积和金额，隐去银行账号", RemediesTold = true, ReviewFirstTold = true });
        Answered(new(2023, 6, 20), RequestWay.SignedMail, "木鱼村至场镇公路改扩建征地补偿方案", 11, new() { Kind = InformationAnswer.AlreadyPublic, Elsewhere = "政府网站公示公告栏目", Content = "已主动公开", RemediesTold = true });
        Answered(new(2023, 10, 17), RequestWay.Internet, "2021年以来低保动态调整情况", 16, new() { Kind = InformationAnswer.Given, Content = "按年度列明新增和退出户数", RemediesTold = true });
        Answered(new(2024, 2, 27), RequestWay.InPerson, "集镇自来水厂水质检测报告", 4, new() { Kind = InformationAnswer.NotOurs, Elsewhere = "区水利局", Content = "由供水主管部门制作", RemediesTold = true });
        Consulted(new(2024, 5, 14), "烤烟基础设施项目中标人报价明细");
        Answered(new(2024, 9, 10), RequestWay.OrdinaryMail, "三塘村集体山林承包合同", 9, new() { Kind = InformationAnswer.NotHeld, Content = "经查找没有制作、保存该信息，合同在村里", RemediesTold = true });
        Abandoned(new(2024, 11, 5));
        Answered(new(2025, 1, 14), RequestWay.InPerson, "2024年公益性岗位聘用名单", 5, new() { Kind = InformationAnswer.Given, Content = "随附名单，隐去证件号", RemediesTold = true });
        Answered(new(2025, 4, 22), RequestWay.Fax, "讨论中的集镇停车收费方案", 12, new() { Kind = InformationAnswer.Refused, Ground = RefusalGround.Process, Content = "方案还在讨论，属于过程性信息", RemediesTold = true });
        Extended(new(2025, 7, 8), "2018年以来危旧房改造资金拨付情况");
        Answered(new(2025, 10, 28), RequestWay.Internet, "要求查处邻居占道堆料", 3, new() { Kind = InformationAnswer.PetitionInDisguise, Elsewhere = "平安法治办公室", Content = "属投诉事项，已告知反映的渠道", RemediesTold = true });
        Withdrawn(new(2025, 6, 17));
        Receive(new(2025, 12, 23), RequestWay.InPerson, "2025年高标准农田建设占地补偿标准");
        Receive(new(2026, 1, 4), RequestWay.Internet, "村干部绩效考核结果", confirm: false);
    }

    private void Answered(DateOnly day, RequestWay way, string topic, int workingDays, AnswerInformationRequest answer)
    {
        var matter = Receive(day, way, topic);
        var on = Later(day, workingDays);
        matter.Do("answer", on, answer with { Examiner = answer.Kind is InformationAnswer.Given or InformationAnswer.GivenInPart ? setting.Keeper.Ref : null });
        matter.Do("deliver", Later(on, Dice.Between(0, 3)), new DeliverAnswer { Method = way == RequestWay.InPerson ? ServiceMethod.Direct : ServiceMethod.Post });
    }

    private void Consulted(DateOnly day, string topic)
    {
        var matter = Receive(day, RequestWay.SignedMail, topic);
        matter.Do("consult", Later(day, 3), new ConsultOnInformation { Party = ConsultedParty.ThirdParty, Name = "某建筑公司", ReceivedOn = Later(day, 5) });
        matter.Do("hear-consulted", Later(day, 16), new HearConsulted { View = ConsultedView.Objects, Reasons = "报价构成属于商业秘密" });
        matter.Do("answer", Later(day, 24), new AnswerInformationRequest { Kind = InformationAnswer.GivenInPart, Ground = RefusalGround.ThirdParty, Content = "提供中标总价和工期，不提供单价构成", Examiner = setting.Keeper.Ref, RemediesTold = true, ReviewFirstTold = true });
        matter.Do("deliver", Later(day, 25), new DeliverAnswer { Method = ServiceMethod.Post });
    }

    private void Extended(DateOnly day, string topic)
    {
        var matter = Receive(day, RequestWay.InPerson, topic);
        matter.Do("extend", Later(day, 17), new ExtendInformationAnswer { Approver = setting.Keeper.Ref, Reason = "年度跨得长，需要从档案里汇总", Told = true });
        matter.Do("answer", Later(day, 33), new AnswerInformationRequest { Kind = InformationAnswer.Given, Content = "按年度列表提供", Examiner = setting.Keeper.Ref, RemediesTold = true });
        matter.Do("deliver", Later(day, 34), new DeliverAnswer { Method = ServiceMethod.Direct });
    }

    private void Abandoned(DateOnly day)
    {
        var matter = Receive(day, RequestWay.SignedMail, "与本人有关的全部信息");
        matter.Do("ask-correction", Later(day, 4), new AskInformationCorrection { What = "写明所要信息的名称、文号或者便于查找的其他特征", Until = Later(day, 14) });
        matter.Do("abandon", Later(day, 18), new AbandonInformationRequest { For = AbandonedFor.NotCorrected });
    }

    private void Withdrawn(DateOnly day)
    {
        var matter = Receive(day, RequestWay.InPerson, "场镇棚户改造安置户型图");
        matter.Do("withdraw", Later(day, 2), new WithdrawInformationRequest { Remark = "已在公示栏看到" });
    }

    private MatterScript Receive(DateOnly day, RequestWay way, string topic, bool confirm = true)
    {
        var matter = new MatterScript(script, "information-request", setting.Staff[13].Number);
        matter.Open("receive", day, new ReceiveInformationRequest
        {
            Way = way, Topic = topic, ApplicantKind = PartyKind.Citizen, Applicant = People.Name(Dice), IdNumber = People.IdNumber(Dice), Contact = People.Phone(Dice),
            AskedForm = way == RequestWay.Internet ? "电子邮件" : "纸质复印件",
        });
        if (confirm && way is (RequestWay.OrdinaryMail or RequestWay.Internet or RequestWay.Fax))
            matter.Do("confirm-receipt", Later(day, 1), new ConfirmRequestReceipt { How = "电话" });
        return matter;
    }

    private static DateOnly Later(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day, workingDays);
}
