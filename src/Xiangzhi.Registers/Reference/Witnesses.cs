using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>Another township or the district that watches that this journal only grows.</summary>
public sealed record TownshipWitness
{
    public string Name { get; init; } = "";

    /// <summary>Where checkpoints are sent; null: by hand.</summary>
    public string? Address { get; init; }

    public string KeyLine { get; init; } = "";
    public Mark? Joined { get; init; }
    public Mark? Ended { get; init; }

    /// <summary>Null where what was recorded is no key.</summary>
    public WitnessKey? Key => Witnesses.KeyOf(KeyLine);
}

public abstract record WitnessTerms : Form<TownshipWitness>
{
    [Label("地址", English = "Address"), Wide, Hint("如 https://区县服务器/witness；不填就是手工传递", English = "Such as https://server/witness; empty: by hand")] public string? Address { get; init; }
    [Label("见证公钥", English = "Witness's key"), Wide, Hint("见证方 ./run witness show 给出的一行，当面核对指纹", English = "The line that ./run witness show prints there; compare the fingerprint in person")] public required string KeyLine { get; init; }

    internal TownshipWitness Onto(TownshipWitness s) => s with { Address = Address, KeyLine = KeyLine.Trim() };
}

public sealed record JoinWitness : WitnessTerms
{
    [Label("见证单位", English = "Who watches")] public required string Name { get; init; }

    public override TownshipWitness Into(TownshipWitness s, At at) => Onto(s) with { Name = Name, Joined = at.Mark };
}

public sealed record ChangeWitness : WitnessTerms
{
    public override TownshipWitness Into(TownshipWitness s, At at) => Onto(s);
}

public sealed record EndWitness : Form<TownshipWitness>
{
    [Label("原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override TownshipWitness Into(TownshipWitness s, At at) => s with { Ended = at.Mark };
}

/// <summary>Witnesses of this journal 见证人: who checks, elsewhere and with a key of its own, that it was never rolled back or split.</summary>
public sealed class Witnesses : Register<TownshipWitness>
{
    protected override void Define(Definition<TownshipWitness> d)
    {
        d.Named("witness", "账本见证人", number: "{township}证〔{year}〕{n}号", Area.Reference, "Witnesses of the journal");
        d.Reference(byKey: s => s.Key?.Name ?? s.Name, byLabel: (s, _) => s.Name, when: (s, day) => s.Joined?.Day <= day && !(s.Ended?.Day <= day));
        d.Title(s => s.Name);

        Checked(d.Opens<JoinWitness>("join", "约请见证").English("Join").By(Role.Administrator).Day("起始日期", "From"));
        Checked(d.Act<ChangeWitness>("change", "改地址或公钥").English("Change address or key").While(s => s.Ended is null).By(Role.Administrator)
            .Prefill(s => new() { Address = s.Address, KeyLine = s.KeyLine }));
        d.Act<EndWitness>("end", "不再见证").English("End").While(s => s.Ended is null).By(Role.Administrator);

        d.List("见证单位", s => s.Name, "Who watches").List("地址", s => s.Address ?? "手工传递", "Address");
        d.Sheet("join");
    }

    private static void Checked<TForm>(ActionBuilder<TownshipWitness, TForm> action) where TForm : WitnessTerms => action
        .Refuse(f => KeyOf(f.KeyLine) is null, nameof(WitnessTerms.KeyLine), "这不是见证人的公钥行；请见证方用 ./run witness show 给出，整行照抄")
        .Refuse(f => f.Address is not null && !IsAddress(f.Address), nameof(WitnessTerms.Address), "地址应以 https:// 或 http:// 开头；手工传递的不填");

    internal static WitnessKey? KeyOf(string line)
    {
        try
        {
            return WitnessKey.Parse(line.Trim());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0;
}
