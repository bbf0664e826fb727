using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Supervision of enforcement: rounds with what was put right, file reviews with a drawn sample, papers from the district.</summary>
internal sealed class SupervisionStory(Script script, Setting setting)
{
    private static readonly (string Subject, string[] Found)[] Rounds =
    [
        ("罚没票据和现金收缴", ["票据存根有两联没有装订", "收缴款登记簿缺接收人签名"]), ("执法证件和亮证执法", ["一名人员证件照片不清，未及时更换", "两份笔录没有记证号"]),
        ("行政检查通知书", ["通知书没有写检查频次", "通知书存根没有编号", "执法码栏空白"]), ("音像记录管理", ["记录仪导出后没有按案号归档", "一段录像时间没有校准"]),
        ("行政处罚公示", ["两件公示晚于七个工作日"]), ("查封扣押物品保管", ["库房没有台账", "扣押物品没有贴标签"]),
    ];

    public void Tell(InspectionsStory inspections)
    {
        for (var year = 2023; year <= 2025; year++)
        {
            Round(new(year, 4, script.Dice.Between(8, 24)), Rounds[2 * (year - 2023)], SupervisionBody.Township);
            Round(new(year, 9, script.Dice.Between(8, 24)), Rounds[2 * (year - 2023) + 1], year == 2024 ? SupervisionBody.Justice : SupervisionBody.Township);
            Review(new(year, 7, 10), $"{year}年上半年案卷评查", inspections.Closed(new(year, 1, 1), new(year, 6, 30)), new(year, 1, 1), new(year, 6, 30));
            Review(new(year, 12, 8), $"{year}年下半年案卷评查", inspections.Closed(new(year, 7, 1), new(year, 11, 30)), new(year, 7, 1), new(year, 11, 30));
        }
        Paper(InstrumentKind.Urging, new(2023, 8, 17), 10, "两件处罚决定逾期没有公示", "已补公示，并列出以后公示的责任人");
        Paper(InstrumentKind.Opinion, new(2024, 5, 22), 15, "当场处罚备案不及时", "明确当日备案，补报了漏备的案件");
        Paper(InstrumentKind.Opinion, new(2025, 6, 11), 15, "检查通知书没有告知频次", "更换通知书文本，组织一次学习");
        Outside();
        Pending();
    }

    private Dice Dice => script.Dice;

    private void Round(DateOnly on, (string Subject, string[] Found) round, SupervisionBody by)
    {
        var day = Setting.Working(on);
        var matter = new MatterScript(script, "supervision", setting.Justice.Number);
        matter.Open("hold", day, new HoldRound
        {
            Way = by == SupervisionBody.Justice ? SupervisionWay.Special : SupervisionWay.Routine, By = by, Subject = round.Subject, Present = [setting.Justice.Ref, setting.Squad[0].Ref],
            Findings = [.. round.Found.Select(f => new FoundOnSupervision { What = f, Due = day.AddDays(20) })], Record = "查了近三个月的材料，问题当面交换。",
        }, f => f with { Way = SupervisionWay.Focus }, "监督方式勾错");
        matter.Do("notify", Steps.Later(day, 2), new NotifyRound { To = "执法大队" });
        var corrected = Steps.Later(day, Dice.Between(6, 11));
        for (var i = 0; i < round.Found.Length; i++)
            matter.Do("correct-finding", Steps.Later(corrected, i), new CorrectFinding { Number = i + 1, How = Dice.Of(["已补齐", "已改正并复核", "已登记造册"]) });
        matter.Do("close", Steps.Later(corrected, round.Found.Length + 1), new CloseRound { Conclusion = "问题都已整改" });
    }

    private void Review(DateOnly on, string subject, IReadOnlyList<Guid> files, DateOnly from, DateOnly to)
    {
        if (files.Count == 0)
            return;
        var day = Setting.Working(on);
        var count = Math.Min(3, files.Count);
        var seed = $"{subject}{day:MMdd}";
        var matter = new MatterScript(script, "file-review", setting.Justice.Number);
        matter.Open("open", day, new OpenReview { Subject = subject, By = SupervisionBody.Township, From = from, To = to, Standard = "区级行政执法案卷评查标准", Reviewers = [setting.Justice.Ref, setting.Commissioner.Ref] });
        matter.Do("draw", day, new DrawFiles { Pool = [.. files.Select(f => new Ref<Register>(f))], Count = count, Seed = seed });
        var scored = Steps.Later(day, 2);
        var faults = 0;
        foreach (var file in RandomDraw.Draw(seed, files, count))
        {
            var score = Dice.Between(84, 97);
            IReadOnlyList<string> found = score < 90 ? [Dice.Of(["页码不连续", "缺一处签字", "照片没有说明", "告知时间没有写到分钟"])] : [];
            faults += found.Count;
            matter.Do("score", scored, new ScoreFile { File = new(file), Score = score, Grade = score >= 90 ? FileGrade.Excellent : FileGrade.Good, Findings = [.. found] });
        }
        matter.Do("tell", Steps.Later(scored, 2), new TellReview { To = "执法大队" });
        var corrected = Steps.Later(scored, 6);
        if (faults > 0)
            matter.Do("correct-file", corrected, new CorrectFile { How = "照评查意见补正" });
        matter.Do("close", Steps.Later(corrected, 1), new CloseReview { Conclusion = "案卷总体规范" });
    }

    private void Paper(InstrumentKind kind, DateOnly on, int days, string subject, string putRight)
    {
        var matter = new MatterScript(script, "instrument", setting.Justice.Number);
        matter.Open("receive", on, new ReceiveInstrument { Kind = kind, Body = "黔江区司法局", Number = $"黔江司执监〔{on.Year}〕{Dice.Between(3, 28)}号", Subject = subject, ReplyBy = on.AddDays(days) },
            source: new(Ledger.SourceKind.Paper, "纸质来文", null));
        matter.Do("put-right", Steps.Later(on, 4), new PutInstrumentRight { What = putRight });
        matter.Do("reply", Steps.Later(on, 5), new ReplyToInstrument { Number = $"白土府函〔{on.Year}〕{Dice.Between(10, 60)}号", Reply = "报告整改情况" });
        matter.Do("close", Steps.Later(on, 7), new CloseInstrument());
    }

    /// <summary>The case of November 2025 under an item that the list of July had taken back.</summary>
    private void Outside()
    {
        var matter = new MatterScript(script, "instrument", setting.Justice.Number);
        matter.Open("find-outside", new(2025, 12, 9), new FindOutsidePower { Subject = "对2025年7月已收回的森林防火隐患事项当场处罚一件", Body = "下半年案卷评查" });
        matter.Do("put-right", new(2025, 12, 18), new PutInstrumentRight { How = OutsideRemedy.PassedOn, What = "材料移送有权机关，对队员重讲清单", To = "区林业局" });
        matter.Do("close", new(2025, 12, 22), new CloseInstrument { Conclusion = "已移送，以后立案先核清单" });
    }

    /// <summary>A review that was announced and waits for its draw when the sample stands still.</summary>
    public static void Announce(Script script, Setting setting) => script.Add(new("file-review", "open", new(2026, 1, 5), new OpenReview
    {
        Subject = "2025年度行政处罚案卷评查", By = SupervisionBody.Township, Registers = ["penalty"], From = new(2025, 1, 1), To = new(2025, 12, 31), Reviewers = [setting.Justice.Ref],
    }) { By = setting.Justice.Number }, mayHoldSlip: false);

    /// <summary>A letter to which the answer is still due when the sample stands still.</summary>
    private void Pending()
    {
        var matter = new MatterScript(script, "instrument", setting.Justice.Number);
        matter.Open("receive", new(2025, 12, 25), new ReceiveInstrument { Kind = InstrumentKind.Urging, Body = "黔江区司法局", Number = "黔江司执监〔2025〕41号", Subject = "请说明冬季专项检查的备案和进度", ReplyBy = new(2026, 1, 15) },
            source: new(Ledger.SourceKind.Paper, "纸质来文", null));
    }
}
