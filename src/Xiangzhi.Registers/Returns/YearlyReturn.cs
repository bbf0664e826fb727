namespace Xiangzhi.Registers;

/// <summary>What a township reports once a year beside the report on rule of law.</summary>
public enum ReturnKind
{
    [Label("信访情况年度报告", English = "Petitions of the year")] Petitions,
    [Label("行政执法年度数据", English = "Enforcement data of the year")] Enforcement,
    [Label("政府信息公开工作年度报告", English = "Open government information of the year")] Openness,
}

public enum ReturnStage
{
    [Label("已报送", English = "Sent")] Sent,
    [Label("已公开", English = "Published")] Published,
}

/// <summary>A yearly return 年度报送: what was reported of which year, to whom, and where it can be read.</summary>
public sealed record YearlyReturn
{
    public ReturnKind Kind { get; init; }

    /// <summary>The year of which it reports.</summary>
    public int Year { get; init; }
    public string Receiver { get; init; } = "";
    public string Number { get; init; } = "";
    public Mark? Sent { get; init; }
    public Mark? Published { get; init; }
}

public sealed record SendReturn : Form<YearlyReturn>
{
    [Label("哪一种", English = "Kind")] public required ReturnKind Kind { get; init; }
    [Label("报告的年度", English = "Year reported"), Unit("年")] public required int Year { get; init; }
    [Label("报送给", English = "Sent to"), Hint("本级党委、政府和上级部门，都写上", English = "Every body to which it went")] public required string Receiver { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }

    public override YearlyReturn Into(YearlyReturn s, At at) => s with { Kind = Kind, Year = Year, Receiver = Receiver, Number = Number ?? "", Sent = at.Mark };
}

public sealed record PublishReturn : Form<YearlyReturn>
{
    [Label("公开的地方", English = "Where"), Hint("网址或公开栏", English = "Address or notice board")] public required string Where { get; init; }

    public override YearlyReturn Into(YearlyReturn s, At at) => s with { Published = at.Mark };
}
