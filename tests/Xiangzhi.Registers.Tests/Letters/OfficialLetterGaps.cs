using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Letters;

/// <summary>Letters in which nothing is missing; what is late or left out is a limit.</summary>
internal sealed class OfficialLetterGaps : RegisterGaps
{
    public override string Register => "official-letter";

    public override TestTownship Township { get; } = new(new(2026, 6, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["a reply in time"] = Whole(new()
        {
            Kind = LetterKind.Reply, Title = "关于报送矛盾纠纷情况的复函", To = "区司法局", Year = 2026, Body = "受理矛盾纠纷{F1a}。",
            AnswersFrom = "区司法局", AnswersOn = new(2026, 3, 5), DueOn = new(2026, 3, 20),
        }),
        ["a notice that answers nobody"] = Whole(new() { Kind = LetterKind.Notice, Title = "关于开展排查的通知", To = "各村（社区）", Year = 2026, Body = "请于本月底前报送。" }),
    };

    public override IEnumerable<Gap> Gaps => [];

    private static Story Whole(DraftOfficialLetter draft) => new([new("draft", new(2026, 3, 6), draft), new("review", new(2026, 3, 9), new ReviewOfficialLetter()),
        new("sign", new(2026, 3, 10), new SignOfficialLetter()), new("issue", new(2026, 3, 11), new IssueOfficialLetter())]);
}
