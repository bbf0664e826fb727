namespace Xiangzhi.Registers.Tests.Openness;

/// <summary>A township with a village and items of its catalogues, and the acts of a publication.</summary>
internal sealed class OpennessWorld
{
    public OpennessWorld()
    {
        Township = new(new(2030, 12, 31));
        Village = new(Township.Do("village", "add", new(2020, 1, 1), new AddVillage { VillageCode = "01", Name = "甲村" }).Id);
    }

    public TestTownship Township { get; }
    public Ref<Villages> Village { get; }

    public Matter List(OpennessLine line, DisclosurePeriod period, DateOnly? on = null, int? days = null) =>
        Township.Do("disclosure-item", "list", on ?? new(2024, 1, 1), Item(line, period) with { Days = days });

    public ListDisclosureItem Item(OpennessLine line, DisclosurePeriod period) => new()
    {
        Line = line, Name = "财务收支", Content = "收入、支出、结余", Basis = "公开目录", Village = line == OpennessLine.Village ? Village : null, Period = period, Channels = ["board"],
        Days = DisclosureDuties.NeedsDays(line, period) ? 10 : null,
    };

    public Form FormOf(string action, Matter item) => action switch
    {
        "propose" => new ProposeDisclosure { Item = new(item.Id), Covers = new(2024, 3, 31), Topic = "一季度财务收支", By = "甲村" },
        "supervise" => new SuperviseDisclosure { Opinion = "同意" },
        "review" => new ReviewDisclosure { Result = DisclosureReviewResult.Passed },
        "approve" => new ApproveDisclosure { ByCommittee = true },
        "drop" => new DropDisclosure { Reason = "内容不实" },
        "publish" => new PublishDisclosure { Channels = ["board"], Where = "村务公开栏" },
        "file" => new FileDisclosure(),
        "check" => new CheckDisclosure(),
        "take-down" => new TakeDownDisclosure { Reason = TakeDownReason.Replaced },
        "republish" => new RepublishDisclosure(),
        "correct-content" => new CorrectDisclosure { What = "数字更正" },
        "object" => new ObjectToDisclosure { To = ObjectionTo.Committee, Who = "张一", Words = "有一笔不清楚" },
        "answer-objection" => new AnswerDisclosureObjection { Answer = "已经说明" },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    public Matter Do(Matter disclosure, string action, DateOnly on, Form? form = null) =>
        Township.Do("disclosure", action, on, form ?? FormOf(action, disclosure), Township.Now(disclosure));

    public Matter Propose(Matter item, DateOnly covers, DateOnly on) =>
        Township.Do("disclosure", "propose", on, new ProposeDisclosure { Item = new(item.Id), Covers = covers, Topic = "财务收支" });

    /// <summary>Proposed, examined, approved and published on one day.</summary>
    public Matter Publish(Matter item, DateOnly covers, DateOnly on)
    {
        var disclosure = Propose(item, covers, on);
        foreach (var action in (string[])["supervise", "review", "approve", "publish"])
            disclosure = Do(disclosure, action, on);
        return disclosure;
    }

    public IEnumerable<(string Key, DateOnly Due, bool Done)> Duties(Matter item) => Owed(item).Select(x => (x.Key, DisclosureDuties.DueOf((DisclosureItem)Township.Now(item).State, x, Township.Law)!.Value, x.Done is not null));

    public IEnumerable<DisclosureDuty> Owed(Matter item) => DisclosureDuties.Of((DisclosureItem)Township.Now(item).State);

    public decimal? G2a(int year, DateOnly? asOf = null) => Township.Figure("G2a", year, asOf).Value;
}
