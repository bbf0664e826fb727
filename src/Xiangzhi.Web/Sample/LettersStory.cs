using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The letters of responsibility of each year, and the appraisal that reads them.</summary>
internal sealed class LettersStory
{
    /// <summary>The township's ten offices; the last five are its own.</summary>
    private static readonly (string Code, string Name, string[] Duties)[] Offices =
    [
        ("party-office", "党政办公室", ["会前学法有计划也有记录", "党务政务公开按目录按时限"]), ("peace", "平安法治办公室", ["来访当日登记并按期答复", "纠纷逐件回访"]),
        ("enforcement", "综合行政执法大队", ["执法全过程记录", "处罚决定公示和案卷归档都按期"]), ("service", "便民服务中心", ["办事材料一次告知", "超时办件逐件说明原因"]),
        ("economy", "经济发展办公室", ["涉企合同先审查后签订", "政策兑现有台账"]), ("livelihood", "民生服务办公室", ["救助审核公示到组", "未成年人保护线索当日转办"]),
        ("construction", "规划建设管理环保办公室", ["宅基地审批全程留痕", "在建房屋巡查有记录"]), ("finance", "财政办公室", ["法治经费专账", "支出凭证齐全"]),
        ("agriculture", "农业服务中心", ["土地流转合同指导", "农资投诉三日内回应"]), ("culture", "文化服务中心", ["法治文化阵地管护", "广播每周一次法治节目"]),
    ];

    private readonly Script script;
    private readonly Setting setting;

    public LettersStory(Script script, Setting setting, DateOnly first)
    {
        (this.script, this.setting) = (script, setting);
        foreach (var (code, name, _) in Offices.Skip(4))
            script.Add(new("code", "add", first.AddDays(-2), new AddCode { Table = Registers.Offices.Table, Value = code, Label = name }) { By = setting.Keeper.Number });
    }

    /// <param name="villages">Whether the villages sign too.</param>
    public void Tell(int year, bool villages)
    {
        var dice = script.Dice;
        for (var i = 0; i < Offices.Length; i++)
        {
            var (code, name, duties) = Offices[i];
            var merged = year == 2025 && code == "culture";
            var letter = Letter(year, Setting.Working(new(year, 3, dice.Between(4, 18))), new DraftLetter { Year = year, Party = LetterParty.Office, Office = code, Duties = [.. duties, "本部门全年没有因违法决定被纠正的事"] },
                Head(code), merged);
            if (year == 2024 && code == "enforcement")
                letter.Do("amend", new(2024, 6, 20), new AmendLetter { Duties = [.. duties, "综合查一次按计划实施"], Reason = "上级增加了联合检查的要求" });
            if (merged)
                letter.Do("end", new(2025, 9, 10), new EndLetter { Reason = LetterEnd.Merged, Remark = "职能并入民生服务办公室" });
        }
        if (!villages)
            return;
        foreach (var place in setting.Places)
        {
            var cadre = setting.Cadres[setting.Places.ToList().IndexOf(place)];
            var letter = Letter(year, Setting.Working(new(year, 3, dice.Between(6, 20))), new DraftLetter { Year = year, Party = LetterParty.Village, Village = place.Ref, Duties = ["村务按季公开", "小纠纷不出组", "每季至少一场院坝普法"] }, cadre, early: false);
            if (year == 2024 && place.Name == "三塘村")
                letter.Do("change-head", new(2024, 8, 6), new ChangeLetterHead { Head = setting.Cadres[2].Ref });
        }
        if (year == 2024)
        {
            var school = new MatterScript(script, "responsibility-letter", setting.Keeper.Number);
            school.Open("draft", new(2024, 3, 7), new DraftLetter { Year = 2024, Party = LetterParty.Unit, Unit = "中心学校", Duties = ["每学期两次法治课"] });
            school.Do("leave-unsigned", new(2024, 4, 2), new LeaveLetterUnsigned { Reason = "学校已与区教委签订同类责任书，不再重复" });
        }
    }

    private MatterScript Letter(int year, DateOnly drafted, DraftLetter form, Person? head, bool early)
    {
        var dice = script.Dice;
        var letter = new MatterScript(script, "responsibility-letter", setting.Keeper.Number);
        letter.Open("draft", drafted, form with { ReviewBy = new(year, 12, 31) });
        var signed = Setting.Working(drafted.AddDays(dice.Between(3, 12)));
        letter.WrittenFrom = dice.OneIn(9) ? signed.AddDays(dice.Between(5, 12)) : null;
        letter.Do("sign", signed, new SignLetter { Head = head?.Ref, Outside = head is null ? (Personal<string>)People.Name(dice) : default, Leader = setting.Staff[dice.Between(0, 1)].Ref },
            slip: f => f with { Leader = setting.Commissioner.Ref }, reason: "乡镇一方的签字人抄错");
        letter.WrittenFrom = null;
        var late = form.Office.Value is "finance" or "construction" && year >= 2024;
        var reviewed = late ? new DateOnly(year + 1, 1, year == 2024 ? 8 : 20) : Setting.Working(new(year, 12, dice.Between(16, 27)));
        if (early)
            return letter;
        var score = dice.Between(170, 198) / 2m;
        letter.Do("review", reviewed, new ReviewLetter
        {
            Result = score >= 92 ? LetterResult.Met : LetterResult.MostlyMet, Score = score,
            Missed = score >= 92 ? null : dice.Of(["两次学法没有记录", "一个季度公开晚了五天", "回访缺三户"]), Consequence = score >= 92 ? null : "列入下年重点督促",
        });
        if (!late)
            letter.Do("end", new(year + 1, 1, 12), new EndLetter { Reason = LetterEnd.Expired });
        return letter;
    }

    /// <summary>The yearly appraisal of the offices, and from 2024 of the villages.</summary>
    public void Appraise(int year)
    {
        Appraise(year, AppraisalOf.Offices,
            [new() { Text = "纠纷和来访办结质量", Weight = 30, Figure = "F3b" }, new() { Text = "执法公示和归档", Weight = 25, Figure = "E15a" }, new() { Text = "干部受教育面", Weight = 20, Figure = "B12" }, new() { Text = "责任书落实", Weight = 25 }],
            Offices.Where(o => year != 2025 || o.Code != "culture").Select(o => ((Code<Offices>)o.Code, (Ref<Villages>?)null)).ToList());
        if (year > 2023)
            Appraise(year, AppraisalOf.Villages, [new() { Text = "小事不出村", Weight = 50, Figure = "F12" }, new() { Text = "村务公开", Weight = 30 }, new() { Text = "院坝普法", Weight = 20, Figure = "C5" }],
                setting.Places.Select(p => (default(Code<Offices>), (Ref<Villages>?)p.Ref)).ToList());
    }

    private void Appraise(int year, AppraisalOf of, Items<CriterionRow> criteria, List<(Code<Offices> Office, Ref<Villages>? Village)> whom)
    {
        var dice = script.Dice;
        string[] grounds = ["按台账逐件核对", "抽查十件，两件不合要求", "按指标数字折算", "材料齐全", "有一项晚于时限", "责任书逐条对照"];
        var appraisal = new MatterScript(script, "appraisal", setting.Keeper.Number);
        appraisal.Open("set", Setting.Working(new(year, 4, dice.Between(8, 24))), new SetCriteria { Year = year, Of = of, Number = $"白土委办〔{year}〕{dice.Between(16, 30)}号", Criteria = criteria });
        for (var i = 0; i < criteria.Count; i++)
            appraisal.Do("score", Setting.Working(new(year, 12, 18 + i)), new ScoreAppraisal
            {
                Scores = [.. whom.Select(w => new AppraisalScoreRow { Office = w.Office, Village = w.Village, Criterion = i + 1, Points = criteria[i].Weight - dice.Between(0, 10) / 2m, Ground = dice.Of(grounds) })],
            });
        appraisal.Do("publish", new(year, 12, 29), new PublishAppraisal { Where = "政府公开栏、工作群", Until = new(year + 1, 1, 6) });
        if (of == AppraisalOf.Offices && year != 2024)
        {
            appraisal.Do("object", new(year, 12, 30), new ObjectToAppraisal { Office = "service", Text = "一次告知单补交了，扣分没有改回来" });
            if (year == 2023)
                appraisal.Do("answer", new(2024, 1, 4), new AnswerAppraisalObjection { Number = 1, Upheld = true, Answer = "补交在评分日以前，改回", Scores = [new() { Office = "service", Criterion = 4, Points = 24, Ground = "补交的告知单核实无误" }] });
        }
        appraisal.Do("approve", new(year + 1, 1, 8), new ApproveAppraisal { Meeting = "党委会议", Use = "作为部门年度评价的依据，不评个人" });
    }

    private Person? Head(string office) => office switch
    {
        "party-office" => setting.Staff[12],
        "peace" => setting.Staff[2],
        "enforcement" => setting.Staff[6],
        "service" => setting.Staff[14],
        _ => null,
    };
}
