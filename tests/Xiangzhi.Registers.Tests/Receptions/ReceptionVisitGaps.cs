using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Receptions;

/// <summary>A visit to a leader that is replied to in time.</summary>
internal sealed class ReceptionVisitGaps : RegisterGaps
{
    private readonly Ref<Staff> leader;

    public ReceptionVisitGaps() => leader = Township.Person("S02");

    public override string Register => "reception-visit";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["replied to"] = Replied };

    private Story Replied => new(
        new("receive", new(2025, 3, 5), new ReceiveVisit { Subject = "便道没有修完", Leader = leader, By = new(2025, 3, 20) }),
        new("reply", new(2025, 3, 18), new ReplyToVisitor()));
}
