using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// Disputes over title: one decided after mediation had failed, one settled by it, one over trees that were felled before it was decided, one
/// between two units that went to the district, one just begun. Days and names are fixed, so that no other story is told differently.
/// </summary>
internal sealed class LandTitleStory(Script script, Setting setting)
{
    public void Tell()
    {
        Decided();
        Settled();
        Felled();
        BetweenUnits();
        Begun();
    }

    private void Decided()
    {
        var matter = Receive(new(2024, 4, 9), setting.Places[1], TitleObject.Land, ClaimedRight.LandUse, "三塘湾旱地，东至水沟、西至老坎", 0.86m,
            Individual(DisputeSide.Applicant, "谭茂生", "19900001101"), Individual(DisputeSide.Respondent, "聂万和", "19900001102"), "请求确认老坎以东的旱地由我使用。");
        Begin(matter, new(2024, 4, 16), new(2024, 4, 19));
        matter.Do("see-site", new(2024, 5, 14), new SeeTitleSite { Told = true, Present = "双方和村干部", Words = "老坎尚在，坎东有两家栽的桐树各三棵。" }, time: new(9, 30));
        matter.Do("defend", new(2024, 5, 20), new ReceiveTitleDefence { Words = "地是父亲那一辈调换来的。", Evidence = [new() { Kind = TitleEvidence.Witness, Name = "老组长证言", Pages = 1 }] });
        matter.Do("examine", new(2024, 6, 4), new ExamineTitleEvidence { Verified = true, Words = "登记簿原件与复印件相符，调换没有字据，老组长记不清年份。" });
        matter.Do("mediate", new(2024, 6, 18), new MediateTitle { Result = TitleMediationResult.NotAgreed, Place = "三塘村便民服务站", Words = "一方愿意各让一半，另一方不同意。" }, time: new(10, 0));
        matter.Do("propose", new(2024, 7, 16), new ProposeTitleDecision { Conclusion = "老坎以东归申请人使用。", Basis = "土地管理法第十四条；登记簿的四至" });
        matter.Do("decide", new(2024, 8, 6), new DecideTitle
        {
            Outcome = TitleOutcome.Applicant, Facts = "登记簿四至清楚，调换没有依据。", Basis = "土地管理法第十四条", Conclusion = "老坎以东零点八六亩归申请人使用。", Number = "白土府权〔2024〕1号", Signer = setting.Leader.Ref, RemediesTold = true,
        });
        matter.Do("serve", new(2024, 8, 8), Both);
        matter.Do("close", new(2024, 10, 15), new CloseTitle { FileNumber = "权2024-01", Pages = 58 });
    }

    /// <summary>The site was seen, and nobody had told the parties to come.</summary>
    private void Settled()
    {
        var matter = Receive(new(2025, 3, 11), setting.Places[2], TitleObject.Land, ClaimedRight.Homestead, "李家坪老院坝", 0.22m,
            Individual(DisputeSide.Applicant, "庞祖英", "19900001103"), Individual(DisputeSide.Respondent, "庞再兴", "19900001104"), "请求确认院坝的使用界线。");
        Begin(matter, new(2025, 3, 18), new(2025, 3, 21));
        matter.Do("see-site", new(2025, 4, 1), new SeeTitleSite { Present = "村干部", Words = "院坝有旧石缝一道。" }, time: new(14, 30));
        matter.Do("examine", new(2025, 4, 10), new ExamineTitleEvidence { Verified = true, Words = "分家字据双方都认。" });
        matter.Do("mediate", new(2025, 4, 22), new MediateTitle { Result = TitleMediationResult.Agreed, Place = "李家坪村委会", Words = "以旧石缝为界，过道共用。" }, time: new(9, 0));
        matter.Do("agree", new(2025, 4, 22), new MakeTitleAgreement { Facts = "分家时院坝没有写明界线。", Terms = "以旧石缝为界，过道共用，互不堆放。", PartiesSigned = true, InvestigatorsSigned = true, Sealed = true });
        matter.Do("serve", new(2025, 4, 28), Both);
        matter.Do("close", new(2025, 5, 6), new CloseTitle { FileNumber = "权2025-01", Pages = 31 });
    }

    private void Felled()
    {
        var matter = Receive(new(2025, 5, 13), setting.Places[3], TitleObject.Forest, ClaimedRight.Trees, "木鱼山梁杉木林", 6.5m,
            Individual(DisputeSide.Applicant, "尤长青", "19900001105"), new() { Side = DisputeSide.Respondent, Kind = TitlePartyKind.Unit, Name = "木鱼村股份经济合作社", Head = "理事长" }, "请求确认山梁上的杉木归我所有。");
        Begin(matter, new(2025, 5, 19), new(2025, 5, 22));
        matter.Do("disturb", new(2025, 6, 3), new RecordDisturbance { Kind = DisturbanceKind.Felling, Words = "护林员看见有人砍了三棵。" });
        matter.Do("stop", new(2025, 6, 4), new StopDisturbance { How = "当面制止，书面通知双方不得砍伐，报告林业部门" });
        matter.Do("see-site", new(2025, 6, 17), new SeeTitleSite { Told = true, Present = "申请人、合作社和护林员", Words = "清点杉木一百一十二棵，伐桩三个。" }, time: new(9, 0));
        matter.Do("examine", new(2025, 7, 8), new ExamineTitleEvidence { Verified = true, Words = "造林验收册载有申请人栽植的面积。" });
        matter.Do("mediate", new(2025, 7, 22), new MediateTitle { Result = TitleMediationResult.NotAgreed, Place = "木鱼村委会" }, time: new(14, 0));
        matter.Do("decide", new(2025, 12, 9), new DecideTitle
        {
            Outcome = TitleOutcome.Divided, Facts = "山梁南坡是申请人栽植，北坡是集体造林。", Basis = "森林法第二十条、第二十二条", Conclusion = "以山梁分水为界，南坡杉木归申请人，北坡归合作社。", Number = "白土府权〔2025〕1号",
            Signer = setting.Leader.Ref, RemediesTold = true,
        });
        matter.Do("serve", new(2025, 12, 11), Both);
    }

    private void BetweenUnits()
    {
        var matter = Receive(new(2025, 8, 12), setting.Places[0], TitleObject.Land, ClaimedRight.LandOwnership, "凉洞河坝荒地", 11m,
            new() { Side = DisputeSide.Applicant, Kind = TitlePartyKind.Unit, Name = "凉洞村股份经济合作社", Head = "理事长" },
            new() { Side = DisputeSide.Respondent, Kind = TitlePartyKind.Unit, Name = "三塘村股份经济合作社", Head = "理事长" }, "请求确认河坝荒地归凉洞村集体所有。");
        matter.Do("pass-on", new(2025, 8, 15), new PassOnTitle { To = TitleReceiver.County, Receiver = "黔江区人民政府", LetterNumber = "白土府函〔2025〕41号", Reason = "双方都是单位，依照土地管理法第十四条由县级以上人民政府处理" });
    }

    private void Begun()
    {
        var matter = Receive(new(2025, 12, 22), setting.Places[1], TitleObject.Land, ClaimedRight.LandUse, "三塘垭口荒坡", 1.4m,
            Individual(DisputeSide.Applicant, "苟云芳", "19900001106"), Individual(DisputeSide.Respondent, "殷光荣", "19900001107"), "请求确认垭口荒坡由我使用。");
        matter.Do("accept", new(2025, 12, 29), new AcceptTitleApplication { Finding = "有直接利害关系，请求和事实明确" });
        matter.Do("name", new(2025, 12, 30), Pair);
    }

    private NameInvestigators Pair => new() { Investigators = [setting.Justice.Ref, setting.Clerk.Ref] };

    private static ServeTitlePaper Both => new() { Sides = [DisputeSide.Applicant, DisputeSide.Respondent], Method = ServiceMethod.Direct };

    private static TitlePartyRow Individual(DisputeSide side, string name, string phone) => new() { Side = side, Kind = TitlePartyKind.Individual, Name = name, Phone = phone };

    private void Begin(MatterScript matter, DateOnly accepted, DateOnly sent)
    {
        matter.Do("accept", accepted, new AcceptTitleApplication { Finding = "有直接利害关系，请求和事实明确" });
        matter.Do("name", accepted, Pair);
        matter.Do("send-copy", sent, new SendTitleCopy { Method = ServiceMethod.Direct, ReceivedOn = sent });
    }

    private MatterScript Receive(DateOnly on, Place place, TitleObject of, ClaimedRight right, string plot, decimal area, TitlePartyRow applicant, TitlePartyRow respondent, string claim)
    {
        var matter = new MatterScript(script, "land-title", setting.Justice.Number);
        matter.Open("receive", on, new ReceiveTitleApplication
        {
            Object = of, Right = right, Place = plot, Area = area, Village = place.Ref, Written = true, Parties = [applicant, respondent], Claim = claim,
            Evidence = [new() { Kind = of == TitleObject.Land ? TitleEvidence.Certificate : TitleEvidence.Approval, Name = of == TitleObject.Land ? "土地登记簿复印件" : "造林验收册复印件", Pages = 2 }],
        });
        return matter;
    }
}
