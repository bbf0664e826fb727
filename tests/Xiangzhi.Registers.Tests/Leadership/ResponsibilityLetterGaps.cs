using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Leadership;

/// <summary>A letter of responsibility that is reviewed by its day.</summary>
internal sealed class ResponsibilityLetterGaps : RegisterGaps
{
    public override string Register => "responsibility-letter";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["reviewed"] = Reviewed };

    private static Story Reviewed => new(
        new("draft", new(2025, 1, 6), new DraftLetter { Year = 2025, Party = LetterParty.Office, Office = "service", ReviewBy = new(2025, 12, 20) }),
        new("sign", new(2025, 1, 10), new SignLetter()),
        new("review", new(2025, 12, 15), new ReviewLetter { Result = LetterResult.Met }));
}
