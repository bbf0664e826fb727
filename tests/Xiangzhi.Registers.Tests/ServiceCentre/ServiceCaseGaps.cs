using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.ServiceCentre;

/// <summary>Cases of the service centre that end within the promised days.</summary>
internal sealed class ServiceCaseGaps : RegisterGaps
{
    private readonly Ref<ServiceItems> item;

    public ServiceCaseGaps() => item = new(Township.Do("service-item", "list", new(2024, 1, 2), new ListServiceItem { ItemNumber = "01", Name = "老年优待证", Kind = ServiceItemKind.PublicService, PromisedDays = 3 }).Id);

    public override string Register => "service-case";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["completed"] = Completed, ["declined"] = Declined };

    private Story Accepted => new(new Told("accept", new(2025, 3, 3), new AcceptServiceCase { Item = item }));

    private Story Completed => Accepted.Then("complete", new(2025, 3, 5), new CompleteServiceCase());

    private Story Declined => Accepted.Then("decline", new(2025, 3, 5), new DeclineServiceCase { Reason = "不到年龄" });
}
