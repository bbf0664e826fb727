using System.Collections.Concurrent;
using System.Reflection;
using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>Labels of closed sets in both languages.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, Text> Labels = new();

    public static Text Of<T>(T value) where T : struct, Enum => Labels.GetOrAdd(value, static v =>
    {
        var member = typeof(T).GetField(v.ToString())!;
        var label = member.GetCustomAttribute<LabelAttribute>();
        var words = Identifier.Words(member.Name);
        return new(label?.Text ?? words, label?.English ?? words);
    });

    public static Text Of(Ledger.Basis basis) => basis switch
    {
        Ledger.Basis.Told => new("听人说的", "Told"),
        Ledger.Basis.Paper => new("有纸质材料", "On paper"),
        Ledger.Basis.Platform => new("平台上有", "On a platform"),
        _ => new("本人经手", "Seen in person"),
    };

    public static Text Of(Ledger.Secrecy secrecy) => secrecy switch
    {
        Ledger.Secrecy.Internal => new("内部", "Internal"),
        Ledger.Secrecy.WorkSecret => new("工作秘密", "Work secret"),
        Ledger.Secrecy.Minor => new("涉未成年人", "Involves a minor"),
        Ledger.Secrecy.Violence => new("涉家暴、性侵", "Domestic or sexual violence"),
        Ledger.Secrecy.Health => new("涉健康隐私", "Health"),
        Ledger.Secrecy.Accusation => new("检举控告", "Accusation"),
        _ => new("一般", "Ordinary"),
    };

    public static Text Of(ClockState state) => state switch
    {
        ClockState.DueSoon => new("快到期", "Due soon"),
        ClockState.DueToday => new("今天到期", "Due today"),
        ClockState.Late => new("超期", "Late"),
        ClockState.Lapsed => new("已过期限", "Lapsed"),
        ClockState.Suspended => new("暂停", "Suspended"),
        ClockState.Met => new("按期", "Met"),
        ClockState.MetLate => new("逾期办结", "Met late"),
        _ => new("在办", "Running"),
    };

    /// <summary>The stylesheet's word for a colour.</summary>
    public static string Tone(Severity severity) => severity switch { Severity.Red => "late", Severity.Amber => "soon", _ => "" };
}

/// <summary>The stylesheet, embedded, addressed by its content so that browsers keep it.</summary>
public static class Stylesheet
{
    public static byte[] Content { get; } = Read();

    public static string Href { get; } = "/xiangzhi.css?" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content))[..8];

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("wwwroot/xiangzhi.css")
            ?? throw new InvalidOperationException("The stylesheet is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
