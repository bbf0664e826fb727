using System.Diagnostics;

namespace Xiangzhi.Ledger;

/// <summary>The words that stand for enum values in canonical bytes: kebab-case, never to change.</summary>
static class Words
{
    public static string Of(Basis basis) => basis switch
    {
        Ledger.Basis.Seen => "seen",
        Ledger.Basis.Told => "told",
        Ledger.Basis.Paper => "paper",
        Ledger.Basis.Platform => "platform",
        _ => throw new UnreachableException(),
    };

    public static Basis? Basis(string word) => word switch
    {
        "seen" => Ledger.Basis.Seen,
        "told" => Ledger.Basis.Told,
        "paper" => Ledger.Basis.Paper,
        "platform" => Ledger.Basis.Platform,
        _ => null,
    };

    public static string Of(SourceKind kind) => kind switch
    {
        Ledger.SourceKind.Own => "own",
        Ledger.SourceKind.Platform => "platform",
        Ledger.SourceKind.Paper => "paper",
        _ => throw new UnreachableException(),
    };

    public static SourceKind? SourceKind(string word) => word switch
    {
        "own" => Ledger.SourceKind.Own,
        "platform" => Ledger.SourceKind.Platform,
        "paper" => Ledger.SourceKind.Paper,
        _ => null,
    };

    public static string Of(Secrecy secrecy) => secrecy switch
    {
        Ledger.Secrecy.Open => "open",
        Ledger.Secrecy.Internal => "internal",
        Ledger.Secrecy.WorkSecret => "work-secret",
        Ledger.Secrecy.Minor => "minor",
        Ledger.Secrecy.Violence => "violence",
        Ledger.Secrecy.Health => "health",
        Ledger.Secrecy.Accusation => "accusation",
        _ => throw new UnreachableException(),
    };

    public static Secrecy? Secrecy(string word) => word switch
    {
        "open" => Ledger.Secrecy.Open,
        "internal" => Ledger.Secrecy.Internal,
        "work-secret" => Ledger.Secrecy.WorkSecret,
        "minor" => Ledger.Secrecy.Minor,
        "violence" => Ledger.Secrecy.Violence,
        "health" => Ledger.Secrecy.Health,
        "accusation" => Ledger.Secrecy.Accusation,
        _ => null,
    };
}
