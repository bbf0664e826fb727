using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Writing;

/// <summary>What binds somebody of the office to a matter, beside being its handler.</summary>
internal enum Bond
{
    /// <summary>Took part in a matter that only those who did may read.</summary>
    TookPart = 0,

    /// <summary>The matter is about this person, who sees nothing of it.</summary>
    IsAbout = 1,
}

/// <summary>A row of the table <c>matter_person</c>: few matters have one.</summary>
internal sealed record MatterPerson(string Person, Bond Bond)
{
    public static IReadOnlyList<MatterPerson> Of(Matter matter) =>
    [
        .. matter.Register.Participants(matter).Select(p => new MatterPerson(p, Bond.TookPart))
            .Concat(matter.Register.HiddenFrom(matter).Select(p => new MatterPerson(p, Bond.IsAbout))).Distinct(),
    ];
}
