using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Stations of public legal service, what people came for, check-ups of firms, and legal-aid referrals.</summary>
internal sealed class LegalServicesStory(Script script, Setting setting, AdvisersStory advisers)
{
    private static readonly (LegalServiceKind Kind, string Subject)[] Asked =
    [
        (LegalServiceKind.Advice, "咨询[父母房屋|承包地收益|丧葬费|存款]怎样继承"), (LegalServiceKind.Advice, "咨询[砍树越界|屋檐滴水|排污沟改道|共用院坝]怎么处理"), (LegalServiceKind.Advice, "咨询[借条没写利息|担保期满|欠条丢失|微信借款]怎么追"),
        (LegalServiceKind.Advice, "咨询[离婚财产|抚养费|探望孩子|彩礼返还]"), (LegalServiceKind.Advice, "咨询[工地摔伤|路上被撞|被狗咬伤|农机伤人]怎样赔偿"), (LegalServiceKind.Advice, "咨询[承包地互换|林地流转|宅基地转让|退耕还林]的手续"),
        (LegalServiceKind.Advice, "咨询[试用期|加班费|工伤认定|社保补缴]问题"), (LegalServiceKind.Document, "代写[离婚协议|借款合同|分家协议|赔偿协议]"), (LegalServiceKind.Document, "代写[起诉状|仲裁申请|答辩状|撤诉申请]"),
        (LegalServiceKind.Notary, "引导办理[继承|委托|遗嘱|放弃继承]公证"), (LegalServiceKind.Forensic, "引导办理[伤残|亲子|笔迹|车速]鉴定"), (LegalServiceKind.Mediation, "引导到调委会化解[欠款|地界|赡养|工钱]纠纷"),
        (LegalServiceKind.Proceedings, "指引[劳动仲裁|土地仲裁|小额诉讼|申请执行]的办法"), (LegalServiceKind.Terminal, "终端自助查询[法律条文|律师名录|办事指南|文书样式]"), (LegalServiceKind.LegalAid, "引导申请法律援助：[追索工钱|工伤赔偿|赡养费|人身损害]"),
    ];

    private static readonly (FirmKind Kind, string Trade)[] Trades =
    [
        (FirmKind.Company, "茶叶加工"), (FirmKind.Cooperative, "蚕桑种植"), (FirmKind.Company, "砂石开采"), (FirmKind.Cooperative, "猕猴桃种植"), (FirmKind.FamilyFarm, "生猪养殖"), (FirmKind.IndividualBusiness, "农资销售"),
        (FirmKind.Company, "建材加工"), (FirmKind.IndividualBusiness, "餐饮住宿"), (FirmKind.Cooperative, "中药材初加工"), (FirmKind.Company, "农产品冷链"),
    ];

    private static readonly string[] Risks =
        ["长期工没有签书面合同", "工伤保险没有覆盖临时工", "流转合同少了到期条款", "货款多凭口头约定", "商标一直没有注册", "股东出资没有记录", "环保手续过期", "消防通道堆放原料", "赊销没有对账单", "场地租期短于设备折旧"];

    private readonly List<Ref<LegalServiceStations>> stations = [];

    private Dice Dice => script.Dice;

    public void Tell()
    {
        Stations();
        Serve(2023, 38);
        Serve(2024, 46);
        Serve(2025, 54);
        Firms();
        Aid();
        Users();
    }

    /// <summary>The platform's number of users, exported twice a year.</summary>
    private void Users()
    {
        var matter = new MatterScript(script, "legal-platform", setting.Clerk.Number);
        matter.Open("add", new(2023, 2, 7), new AddLegalPlatform { Name = "重庆法网", Keeper = "区司法局" });
        (DateOnly On, int Users)[] readings =
            [(new(2023, 6, 29), 2130), (new(2023, 12, 28), 2417), (new(2024, 6, 27), 2806), (new(2024, 12, 26), 3052), (new(2025, 6, 26), 3391), (new(2025, 12, 25), 3748)];
        foreach (var (on, users) in readings)
        {
            var table = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"乡镇,统计日,用户数\n白土乡,{on:yyyy-MM-dd},{users}\n");
            var export = script.Attach(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"法网用户{on:yyyyMMdd}.csv"), "text/csv", System.Text.Encoding.UTF8.GetBytes(table));
            matter.Do("bring-in", on, new BringInUsers { Users = users, Export = export }, basis: Ledger.Basis.Platform);
        }
    }

    private void Stations()
    {
        Station("白土乡公共法律服务工作站", StationKind.Station, null, new(2023, 1, 5), 3);
        for (var i = 0; i < setting.Places.Count; i++)
            Station($"{setting.Places[i].Name}公共法律服务工作室", StationKind.Room, setting.Places[i], i < 4 ? new(2023, 2 + i, 14) : i < 6 ? new(2024, i, 16) : new(2025, 3, 11), 2);
        var point = Station("茶厂法律服务点", StationKind.Point, setting.Places[2], new(2024, 6, 11), 1);
        point.Do("suspend", new(2025, 2, 11), new SuspendStation { Reason = "厂房改造" });
        point.Do("resume", new(2025, 8, 12), new ResumeStation { Remark = "改造完工" });
        var contact = Station("敬老院法律援助联络点", StationKind.LegalAid, setting.Places[6], new(2023, 9, 12), 1);
        contact.Do("close", new(2025, 6, 10), new CloseStation { Reason = "并入社区工作室" });
    }

    private MatterScript Station(string name, StationKind kind, Place? place, DateOnly on, int people)
    {
        var matter = new MatterScript(script, "legal-service-station", setting.Clerk.Number);
        matter.Open("open", Setting.Working(on), new OpenStation { Name = name, Kind = kind, Village = place?.Ref, Place = place is null ? "便民服务中心一楼" : $"{place.Name}便民服务站", People = people, Hours = place is null ? "工作日和赶场日" : "每周三和赶场日" });
        if (kind is StationKind.Station or StationKind.Room)
            stations.Add(new(matter.Id));
        return matter;
    }

    private void Serve(int year, int count)
    {
        var days = new WorkDays(new(year, year == 2023 ? 3 : 1, 6), new(year, 12, 26));
        var open = stations.Take(year switch { 2023 => 3, 2024 => 5, _ => 7 }).ToList();
        for (var i = 0; i < count; i++)
        {
            var day = days.Any(Dice);
            var (kind, template) = Asked[(i * 7 + year) % Asked.Length];
            var subject = new Wording(Dice).Say(template);
            var station = Dice.OneIn(2) ? open[0] : Dice.Of(open);
            var place = Dice.Of(setting.Places);
            var matter = new MatterScript(script, "legal-service", Dice.OneIn(3) ? setting.Staff[14].Number : setting.Clerk.Number) { WrittenFrom = Dice.OneIn(15) && day.Month < 12 ? day.AddDays(5) : null };
            matter.Open("serve", day, new GiveLegalService
            {
                Kind = kind, Subject = subject, Station = station, Village = place.Ref, Group = Dice.Weighted([(ServedGroup.General, 9), (ServedGroup.Elderly, 5), (ServedGroup.MigrantWorker, 3), (ServedGroup.Woman, 3), (ServedGroup.Disabled, 1), (ServedGroup.Business, 1), (ServedGroup.LowIncome, 2)]),
                Persons = Dice.OneIn(4) ? 2 : 1, Name = People.Name(Dice), Phone = People.Phone(Dice), Words = Words(kind), Adviser = Dice.OneIn(4) && day.Year > 2022 ? advisers.On(day) : null, NeedsFollowUp = kind is LegalServiceKind.LegalAid or LegalServiceKind.Mediation,
            }, f => f with { Phone = People.Phone(Dice) }, "电话抄错", time: new(Dice.Between(9, 15), Dice.Between(0, 59)));
            if (kind is LegalServiceKind.LegalAid or LegalServiceKind.Mediation)
                matter.Do("follow-up", Setting.Working(day.AddDays(Dice.Between(5, 20))), new FollowUpLegalService { Result = kind == LegalServiceKind.LegalAid ? "材料已备齐，去区里递交了。" : "调委会已约双方到场。", Content = !Dice.OneIn(9) });
        }
    }

    private Personal<string> Words(LegalServiceKind kind) => kind switch
    {
        LegalServiceKind.Document => Dice.Of(["照本人口述写成，读给本人听后签名。", "写好两份，一份留底。", "格式和要件已讲明，本人带回抄正。"]),
        LegalServiceKind.Terminal => Dice.Of(["帮着查到并打印一份。", "教会用触摸屏，自己查的。"]),
        LegalServiceKind.Advice => Dice.Of(["讲了法定顺序和要留的凭据。", "先协商，协商不成再走程序，时效三年。", "建议先找村里看现场，再定怎么办。", "把要准备的材料列了一张单子。", "提醒保存聊天记录和转账凭证。"]),
        _ => Dice.Of(["给了地址、电话和要带的材料。", "陪同到窗口办完。", "打电话问清了再答复。"]),
    };

    private void Firms()
    {
        for (var i = 0; i < Trades.Length; i++)
        {
            var (kind, trade) = Trades[i];
            var place = setting.Places[i % setting.Places.Count];
            var begun = Setting.Working(new(2023 + i / 4, 3 + i % 4 * 2, 6 + i));
            var matter = new MatterScript(script, "firm-service", setting.Clerk.Number);
            matter.Open("open", begun, new OpenFirmFile { Name = $"{Dice.Of(["岩口", "清溪", "云台", "松林", "石板", "枫香"])}{trade}{(kind == FirmKind.Cooperative ? "合作社" : "商行")}", Kind = kind, Trade = trade, Village = place.Ref, Contact = People.Phone(Dice) });
            var found = Dice.Some(Risks, Dice.Between(1, 3));
            matter.Do("serve", begun, new ServeFirm { Kind = FirmServiceKind.CheckUp, Adviser = advisers.On(begun), Staff = [setting.Justice.Ref], Risks = [.. found.Select(r => new FirmRiskRow { What = r, Advice = "照清单三十日内补齐。" })], Course = "查看合同、用工、证照，与负责人当面反馈。" });
            if (!Dice.OneIn(4))
                matter.Do("deal", Setting.Working(begun.AddDays(Dice.Between(25, 70))), new DealWithRisk { Done = "材料已补，现场看过。" });
            if (i % 2 == 0)
                matter.Do("serve", Setting.Working(begun.AddDays(Dice.Between(330, 400))), new ServeFirm { Kind = FirmServiceKind.CheckUp, Staff = [setting.Clerk.Ref], Course = "复检，旧问题没有反复。" });
            if (i % 3 == 0)
                matter.Do("serve", Setting.Working(begun.AddDays(Dice.Between(90, 200))), new ServeFirm { Kind = Dice.Of([FirmServiceKind.Contracts, FirmServiceKind.Employment, FirmServiceKind.Visit]), Staff = [setting.Clerk.Ref], Course = "上门答复提出的几个问题。" });
        }
    }

    private void Aid()
    {
        (DateOnly On, LegalAidMatter Kind, string Subject, string Course)[] referrals =
        [
            (new(2023, 4, 12), LegalAidMatter.Wages, "追索工地拖欠的工资", "concluded"), (new(2023, 9, 6), LegalAidMatter.Support, "请求子女支付赡养费", "refused"), (new(2024, 2, 27), LegalAidMatter.Injury, "矿山务工受伤赔偿", "concluded"),
            (new(2024, 7, 16), LegalAidMatter.Accident, "被摩托车撞伤索赔", "withdrawn"), (new(2024, 11, 5), LegalAidMatter.Wages, "砖厂停产拖欠工资", "objected"), (new(2025, 3, 26), LegalAidMatter.Benefits, "工伤待遇少算", "concluded"),
            (new(2025, 8, 21), LegalAidMatter.Support, "请求增加抚养费", "assigned"), (new(2025, 12, 26), LegalAidMatter.Wages, "追索装修工钱", "referred"),
        ];
        foreach (var (on, kind, subject, course) in referrals)
            Refer(on, kind, subject, course);
    }

    private void Refer(DateOnly on, LegalAidMatter kind, string subject, string course)
    {
        var matter = new MatterScript(script, "legal-aid", setting.Clerk.Number);
        matter.Open("record", on, new RecordAidApplication
        {
            Kind = kind, Subject = subject, Applicant = People.Name(Dice), IdNumber = People.IdNumber(Dice), Phone = People.Phone(Dice), Village = Dice.Of(setting.Places).Ref, Group = kind == LegalAidMatter.Wages ? ServedGroup.MigrantWorker : ServedGroup.LowIncome,
            Means = Dice.Of(["低保家庭，免予核查。", "务工收入低于标准，村里出具说明。", "残疾人证和低保证齐全。"]), Facts = "经过和凭据见申请书，本人口述由工作人员记录。",
        });
        var referred = Steps.Later(on, 1);
        matter.Do("refer", referred, new ReferAid { To = "黔江区法律援助中心", ReceivedOn = Steps.Later(on, 2), Papers = "申请书、身份和困难材料" });
        if (course == "referred")
            return;
        if (course == "withdrawn")
        {
            matter.Do("withdraw", Steps.Later(on, 4), new WithdrawAid { Reason = "对方已赔，不再申请。" });
            return;
        }
        if (course == "objected")
        {
            matter.Do("ask", Steps.Later(on, 3), new AskAidCompletion { Lacking = "工友证明和考勤" });
            matter.Do("complete", Steps.Later(on, 6), new CompleteAid { Papers = "三名工友证明" });
        }
        var decided = Steps.Later(on, course == "objected" ? 8 : 5);
        var refused = course is "refused" or "objected";
        matter.Do("decide", decided, new DecideAid { Granted = !refused, Reason = refused ? "收入超过困难标准" : null });
        if (course == "objected")
        {
            matter.Do("object", Steps.Later(decided, 3), new ObjectAid { Reason = "家有病人，支出没有算进去。" });
            decided = Steps.Later(decided, 8);
            matter.Do("decide", decided, new DecideAid { Granted = true });
        }
        if (course == "refused")
        {
            matter.Do("conclude", Steps.Later(decided, 5), new ConcludeAid { Result = "不予援助，转由调委会调解。" });
            return;
        }
        matter.Do("assign", Steps.Later(decided, 1), new AssignAid { Lawyer = People.Name(Dice), Firm = "区里一家律师事务所" });
        if (course != "assigned")
            matter.Do("conclude", Setting.Working(decided.AddDays(Dice.Between(70, 130))), new ConcludeAid { Result = "调解结案，款项已到账。", Sum = Dice.Between(16, 90) * 500m });
    }
}
