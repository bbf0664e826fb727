using System.Collections.Immutable;

namespace Xiangzhi.Registers;

/// <summary>What every matter has, whatever its register: who handles it, links, notes, papers, accepted flags.</summary>
public sealed record Common
{
    public static Common Empty { get; } = new();

    /// <summary>Staff number of the handler 承办人.</summary>
    public string? Handler { get; init; }

    /// <summary>External number, as its platform or paper gives it.</summary>
    public Ledger.Source? Source { get; init; }

    public ImmutableArray<MatterLink> Links { get; init; } = [];
    public ImmutableArray<PaperRecord> Papers { get; init; } = [];
    public ImmutableArray<FlagAcceptance> Accepted { get; init; } = [];
    public Mark? Reopened { get; init; }

    /// <summary>Its file was destroyed when its retention was over: nothing is said of people in it any more.</summary>
    public Mark? Destroyed { get; init; }

    /// <summary>The reason for which a gap was accepted; null where it was not.</summary>
    public string? AcceptanceOf(string rule, string key) =>
        Accepted.IsEmpty ? null : Accepted.LastOrDefault(a => a.Rule == rule && a.Key == key)?.Reason; // nearly every matter
}

public sealed record MatterLink(Guid Other, LinkKind Kind, Mark Since);

public enum LinkKind
{
    [Label("由此而来", English = "Comes from")] From,
    [Label("转为", English = "Became")] Became,
    [Label("同一事", English = "Same matter")] Same,
    [Label("相关", English = "Related")] Related,
    [Label("并入", English = "Merged into")] Merged,
}

/// <summary>The life of one official paper after its draft: signed, numbered, sealed, served.</summary>
public sealed record PaperRecord(string Paper)
{
    public Mark? Signed { get; init; }
    public string? OfficialNumber { get; init; }
    public bool Sealed { get; init; }
    public Mark? Served { get; init; }
    public ServiceMethod? Method { get; init; }
}

/// <summary>Ways of service 送达方式, 民事诉讼法 88-95.</summary>
public enum ServiceMethod
{
    [Label("直接送达", English = "In person")] Direct,
    [Label("留置送达", English = "Left at the place")] Left,
    [Label("委托送达", English = "By another authority")] Delegated,
    [Label("邮寄送达", English = "By post")] Post,
    [Label("电子送达", English = "Electronic")] Electronic,
    [Label("公告送达", English = "By public notice")] PublicNotice,
}

public sealed record FlagAcceptance(string Rule, string Key, string Reason, Mark On);
