using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Leadership;

/// <summary>An appraisal whose objection is answered.</summary>
internal sealed class AppraisalGaps : RegisterGaps
{
    public override string Register => "appraisal";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["answered"] = Answered };

    private static Story Answered => new(
        new("set", new(2025, 11, 3), new SetCriteria { Year = 2025, Of = AppraisalOf.Offices, Criteria = [new() { Text = "公开及时", Weight = 30 }] }),
        new("score", new(2025, 12, 3), new ScoreAppraisal { Scores = [new() { Office = "service", Criterion = 1, Points = 20, Ground = "公开记录" }] }),
        new("publish", new(2025, 12, 5), new PublishAppraisal()),
        new("object", new(2025, 12, 8), new ObjectToAppraisal { Office = "service", Text = "漏计一次" }),
        new("answer", new(2025, 12, 10), new AnswerAppraisalObjection { Number = 1, Answer = "已核对" }));
}
