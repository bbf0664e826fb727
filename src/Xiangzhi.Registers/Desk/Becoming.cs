namespace Xiangzhi.Registers;

/// <summary>What somebody told becomes a dispute: taken in by the same act, filled with what is known already.</summary>
public abstract record IntoDispute<TState> : Form<TState> where TState : class
{
    [Label("纠纷类别", English = "Kind of dispute")] public required Code<DisputeKinds> Kind { get; init; }
    [Label("案由", English = "Cause"), Hint("一句话，不写姓名，例如 地界相争", English = "One sentence, without names")] public required string Cause { get; init; }
    [Label("级别", English = "Level")] public DisputeLevel Level { get; init; } = DisputeLevel.Township;
    [Label("当事人", English = "Parties")] public required Items<DisputeParty> Parties { get; init; }
    [Label("当事人的话", English = "In the people's own words"), Wide] public Personal<string> Words { get; init; }

    internal TakeInDispute Opening(string source, Ref<Villages>? village, Guid origin, int? group = null) => new()
    {
        Kind = Kind, Cause = Cause, Level = Level, Source = source, Village = village, VillageGroup = group, Origin = new(origin), Parties = Parties, Words = Words,
    };

    /// <summary>Whether the dispute could not be taken in as it stands.</summary>
    internal bool LacksParties => Parties.Count == 0;
}

/// <summary>What somebody told becomes a petition of its own number.</summary>
public abstract record IntoPetition<TState> : Form<TState> where TState : class
{
    [Label("信访目的", English = "Purpose")] public required PetitionPurpose Purpose { get; init; }
    [Label("事由", English = "Subject"), Hint("一句话，不写姓名", English = "One sentence, without names")] public required string Subject { get; init; }
    [Label("内容类别", English = "Content")] public Code<PetitionContents> Content { get; init; }
    [Label("信访人", English = "Petitioner")] public required Personal<string> Petitioner { get; init; }
    [Label("电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("住址", English = "Address")] public Personal<string> Address { get; init; }
    [Label("人数", English = "Persons"), Unit("人")] public int Persons { get; init; } = 1;
    [Label("重复信访", English = "Repeated")] public bool Repeated { get; init; }

    internal RegisterPetition Opening(PetitionForm form, Ref<Villages>? village, Guid origin, Items<Concerned> about) => new()
    {
        Purpose = Purpose, Subject = Subject, Content = Content, Form = form, Petitioner = Petitioner, Phone = Phone, Address = Address,
        Persons = Persons, Repeated = Repeated, Village = village, Origin = new(origin), About = [.. about.Select(p => p.Staff)],
    };
}
