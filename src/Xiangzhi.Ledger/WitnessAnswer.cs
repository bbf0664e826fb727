namespace Xiangzhi.Ledger;

/// <summary>What a witness says to a request: it vouches, or refuses and says why.</summary>
public abstract record WitnessAnswer;

/// <param name="Note">The checkpoint with the log's lines that hold and the witness's own line.</param>
/// <param name="Seen">What the witness has seen last from now on; to be kept before the answer is given.</param>
/// <param name="Successor">The key by which the journal signs from now on, where the note hands it over.</param>
public sealed record Vouched(Checkpoint Note, Checkpoint Seen, CheckpointKey? Successor) : WitnessAnswer;

/// <summary>Why a witness does not vouch.</summary>
/// <param name="Code">Stable, for programs.</param>
public abstract record WitnessRefusal(string Code, string Message) : WitnessAnswer
{
    static readonly string[] Serious = ["wrong-key", "split-view", "rolled-back", "bad-proof"];

    /// <summary>
    /// The journal contradicts itself, or did not show that it does not: somebody must look. What anyone can bring about who
    /// merely holds old notes is never serious.
    /// </summary>
    public bool IsSerious => Serious.Contains(Code);

    /// <summary>For the journal that asked about its newest checkpoint: to have that called old is serious too.</summary>
    public static bool AlarmsSender(string code) => Serious.Contains(code) || code is "stale" or "bad-signature" or "bad-answer";
}

/// <summary>Not a request at all.</summary>
public sealed record MalformedRequest(string What) : WitnessRefusal("malformed", $"请求不合式样：{What}");

/// <summary>A journal for which nobody gave this witness a key.</summary>
public sealed record UnknownOrigin(string Origin) : WitnessRefusal("unknown-origin",
    $"这个见证人不认识 {Origin}：请见证方先用 ./run witness trust 录入这本账的公钥。");

/// <summary>No line in the journal's name.</summary>
public sealed record Unsigned(string Origin) : WitnessRefusal("unsigned", $"检查点没有 {Origin} 自己的签名。");

/// <summary>A line in the journal's name, by a key that the witness was not given.</summary>
public sealed record WrongKey(string Origin) : WitnessRefusal("wrong-key",
    $"检查点有 {Origin} 的签名，用的却不是见证方所存的公钥：账本换过钥匙而没有旧钥匙的签名，或是别人冒名。");

/// <summary>A line that names the right key and does not hold.</summary>
public sealed record BadSignature(string Origin) : WitnessRefusal("bad-signature", $"检查点上 {Origin} 的签名不成立：正文或签名被改过。");

/// <summary>The sender is wrong about what the witness saw last; it asks again with the size told here.</summary>
public sealed record OldSizeDiffers(long Size) : WitnessRefusal("old-size", $"见证人上次见到 {Size} 条；请从第 {Size} 条起证明，再送一次（手工传递的，写请求时加 --old {Size}）。");

/// <summary>Fewer entries than the witness saw, and not signed later than that: an old note sent again.</summary>
public sealed record StaleCheckpoint(long Size) : WitnessRefusal("stale", $"见证人已见到 {Size} 条，这是更早的一份检查点。");

/// <summary>Two roots for the same size: two journals under one name. Both notes prove it to anyone.</summary>
public sealed record SplitView(Checkpoint Seen) : WitnessRefusal("split-view",
    $"同为 {Seen.Size} 条，根与见证人见过的不同：同一本账给不同的人看了两个样子。见证人不签，两份检查点都已留存。");

/// <summary>Signed later than what the witness saw, over fewer entries. Both notes prove it to anyone.</summary>
public sealed record RolledBack(Checkpoint Seen, long Size) : WitnessRefusal("rolled-back",
    $"见证人见过 {Seen.Size} 条，后来签的这一份却只有 {Size} 条：账本被退回到旧时，或末尾被删。见证人不签，两份检查点都已留存。");

/// <summary>The proof does not lead from what the witness saw to this root.</summary>
public sealed record ProofFails(Checkpoint Seen, long Size) : WitnessRefusal("bad-proof",
    $"证明不成立：看不出这 {Size} 条是由见证人见过的 {Seen.Size} 条续写的。若账没有改过，重新送一次即可；再不成立，就是从前的内容被改了。");
