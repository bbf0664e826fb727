using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Publicity;

/// <summary>A question of law that is answered by the promised day.</summary>
internal sealed class NeedGaps : RegisterGaps
{
    public override string Register => "need";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["answered"] = Answered };

    private static Story Answered => new(
        new("ask", new(2025, 3, 3), new AskNeed { Question = "宅基地能不能转让", Law = new("civil-code"), Channel = NeedChannel.MarketDay, Promised = new(2025, 3, 31) }),
        new("answer", new(2025, 3, 24), new AnswerNeed { Kind = NeedAnswerKind.InPerson }));
}
