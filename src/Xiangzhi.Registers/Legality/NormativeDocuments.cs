namespace Xiangzhi.Registers;

/// <summary>行政规范性文件 of the township: drafted, reviewed, decided, published, filed with the county, looked through, ended. Unpublished it binds nobody.</summary>
public sealed class NormativeDocuments : Register<Measure>
{
    internal const string OpinionsAccount = "D8+document";
    internal const string ExpertsAccount = "D9+document";
    internal const string AttendedAccount = "D12+document";

    protected override void Define(Definition<Measure> d)
    {
        d.Named("normative-document", "行政规范性文件", number: "{township}规〔{year}〕{n}号", Area.Review, "Normative documents");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.PersonalReadBy(Role.Handler, Role.OfficeClerk, Role.Reviewer, Role.Leader);
        d.Closes(s => s.Ended ?? s.Terminated, s => s with { Ended = null, Terminated = null });
        d.Shows(Measure.InForceFact, (s, day) => s.InForce(day) ? "yes" : null);

        d.Opens<DraftDocument>("draft", "起草").English("Draft").By(Role.Handler, Role.OfficeClerk).Day("起草日期", "Drafted on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(DraftDocument.Subject), "请写文件名称").Prints(MeasurePapers.Explanation);
        MeasureProcedure.Declare(d);
        const string order = "有效期的末日不能早于公布日期，请核对文件";
        d.Act<PublishMeasure>("publish", "印发公布").English("Issue and publish").While(s => s.Decided is not null && s.Published is null).By(Role.OfficeClerk, Role.Handler).Day("公布日期", "Published on")
            .Refuse((_, f, at) => f.ValidTo < at.On, nameof(PublishMeasure.ValidTo), order);
        d.Act<FileMeasure>("file", "报备案").English("File with the county").While(s => s.Published is not null && s.Filed is null).By(Role.OfficeClerk, Role.Handler).Prints(MeasurePapers.Filing);
        d.Act<ReceiveFilingAnswer>("filing-answer", "备案审查结果").English("Answer to the filing").While(s => s.Filed is not null && s.FilingAnswered is null).By(Role.OfficeClerk, Role.Handler);
        d.Act<PutIntoEffect>("apply", "首次作为依据").English("First relied on").Next(_ => false).While(s => s is { Decided: not null, Implemented: null }).By(Role.Handler, Role.Officer, Role.OfficeClerk);
        d.Act<EvaluateMeasure>("evaluate", "实施后评估").English("Evaluate afterwards").Next(_ => false).While(s => s.Published is not null).By(Role.Handler, Role.Leader).Prints(MeasurePapers.Evaluation);
        d.Act<CleanUpMeasure>("clean-up", "清理").English("Look through").Next(_ => false).While(s => s.Published is not null).By(Role.Handler, Role.OfficeClerk, Role.Reviewer).EvenAfterClosing()
            .Refuse((_, f, at) => f.ValidTo < at.On, nameof(CleanUpMeasure.ValidTo), order);
        d.Act<AmendMeasure>("amend", "修改").English("Amend").Next(s => s.FilingObjected).While(s => s.Published is not null).By(Role.OfficeClerk, Role.Handler)
            .Refuse((_, f, at) => f.ValidTo < at.On, nameof(AmendMeasure.ValidTo), order);
        d.Act<EndMeasure>("end", "废止或失效").English("Repeal or lapse").Next(_ => false).While(s => s.Published is not null).By(Role.OfficeClerk, Role.Leader);

        d.Clock("norm_file").Awaits("file").From(s => s.Published).Until(s => s.Filed).Named("报县级备案", "File with the county");
        MeasureChecks.DeclareDocument(d);

        d.Flow("D4", "规范性文件", "Normative documents", "件").On(s => s.Published).Slice("kind", "文种", s => s.Form).Slice("economic", "涉及经营主体", s => (bool?)s.Economic)
            .Rule("年内印发公布的行政规范性文件，一份计一件；修改、备案、清理不另计。");
        d.Flow("D4b", "废止规范性文件", "Normative documents ended", "件").On(s => s.Ended).Slice("kind", "文种", s => s.Form)
            .Rule("年内宣布废止或者失效的行政规范性文件，按宣布之日，一份计一件。");
        d.Stock("D4c", "现行有效规范性文件", "Normative documents in force", "件").Span(s => s.Published, s => Mark.First(s.Ended, Lapsed(s))).Slice("kind", "文种", s => s.Form)
            .Rule("当日已经公布、没有废止、没有过有效期的行政规范性文件。");
        MeasureProcedure.Opinions(d.Posts(OpinionsAccount));
        MeasureProcedure.Experts(d.Posts(ExpertsAccount));
        MeasureProcedure.Attended(d.Posts(AttendedAccount));

        d.List("文种", s => s.Form, "Kind").List("文号", s => s.OfficialNumber, "Number").List("公布日期", s => s.Published?.Day, "Published on")
            .List("有效期至", s => s.ValidTo, "Valid to").List("备案日期", s => s.Filed?.Day, "Filed on").List("清理", s => s.CleanUps.Count, "Looked through");
        d.Sheet("draft", "deliberate", "publish", "file");
    }

    /// <summary>The first day on which its term is over; the paper that published it says so.</summary>
    private static Mark? Lapsed(Measure s) => s is { ValidTo: { } last, Published: { } published } ? published with { Day = last.AddDays(1) } : null;
}
