namespace Xiangzhi.Registers;

/// <summary>A code that the office added to a set, or a standard one that it renamed or ended.</summary>
public sealed record CodeEntry
{
    public string Table { get; init; } = "";
    public string Value { get; init; } = "";
    public string Label { get; init; } = "";
    public Mark? Added { get; init; }
    public Mark? Ended { get; init; }

    public CodeItem Item => new(Value, Label);

    public bool InForce(DateOnly day) => day == default || (Added?.Day <= day && !(Ended?.Day <= day));
}

public sealed record AddCode : Form<CodeEntry>
{
    [Label("哪一组", English = "Set")] public required string Table { get; init; }
    [Label("代码", English = "Code"), Hint("小写字母、数字和短横，定下后不再改", English = "Lower-case letters, digits and hyphens; not changed later")] public required string Value { get; init; }
    [Label("名称", English = "Label")] public required string Label { get; init; }

    public override CodeEntry Into(CodeEntry s, At at) => s with { Table = Table, Value = Value, Label = Label, Added = at.Mark };
}

public sealed record EndCode : Form<CodeEntry>
{
    [Label("原因", English = "Reason")] public string? Reason { get; init; }

    public override CodeEntry Into(CodeEntry s, At at) => s with { Ended = at.Mark };
}

public sealed class CodeTables : Register<CodeEntry>
{
    protected override void Define(Definition<CodeEntry> d)
    {
        d.Named("code", "分类", number: "{township}类〔{year}〕{n}号", Area.Reference, "Codes");
        d.Reference(byKey: s => $"{s.Table}/{s.Value}", byLabel: (s, _) => s.Label, when: (s, day) => s.InForce(day));
        d.Title(s => $"{s.Table} {s.Label}");

        d.Opens<AddCode>("add", "新增").By(Role.Administrator, Role.OfficeClerk).Day("启用日期", "In use from")
            .Refuse(f => f.Value.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'), nameof(AddCode.Value), "代码只用小写字母、数字和短横，例如 land-lease");
        d.Act<EndCode>("end", "停用").While(s => s.Ended is null).By(Role.Administrator, Role.OfficeClerk);

        d.List("哪一组", s => s.Table, "Set").List("代码", s => s.Value, "Code").List("名称", s => s.Label, "Label");
        d.Sheet("add");
    }
}
