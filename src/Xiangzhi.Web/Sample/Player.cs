using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Sample;

/// <summary>A clock that the player sets to the instant of each scene.</summary>
internal sealed class StageClock : TimeProvider
{
    public DateTimeOffset Instant { get; set; }

    public override DateTimeOffset GetUtcNow() => Instant;
}

/// <summary>When each act of a batch is written down.</summary>
internal sealed class Instants(DateTimeOffset otherwise)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, DateTimeOffset> of = new();

    public DateTimeOffset Of(Act act) => of.GetValueOrDefault(act.Id, otherwise);

    public void Set(Guid act, DateTimeOffset instant) => of[act] = instant;

    public void Forget(Guid act) => of.TryRemove(act, out _);
}

/// <summary>Plays a script through the ledger's own decisions: what a form would be refused, the script is refused too.</summary>
internal static class Player
{
    /// <summary>Salts that are the same for the same seed and act, so that the demonstration has one root everywhere.</summary>
    public static Func<Act, Func<byte[]>> Salts(ulong seed) => act =>
    {
        var id = act.Id.ToByteArray();
        var dice = new Dice(~seed ^ BitConverter.ToUInt64(id) ^ BitConverter.ToUInt64(id, 8));
        return () =>
        {
            var salt = new byte[32];
            for (var i = 0; i < 32; i += 8)
                System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(salt.AsSpan(i), dice.Next());
            return salt;
        };
    };

    /// <exception cref="InvalidOperationException">A scene was refused: the script is wrong.</exception>
    public static async Task Play(Township township, Script script, StageClock clock)
    {
        foreach (var (_, _, content) in script.Files)
            township.StoreFile(new MemoryStream(content));
        foreach (var (instant, id, doing) in script.InOrder())
        {
            clock.Instant = instant;
            var outcome = await Printing.After(township, await township.Act(ToAct(township.Matter, id, doing)));
            if (outcome is NotRecorded { Decision: Refused refused })
                throw Wrong(doing, refused);
        }
    }

    /// <summary>Plays many acts, a thousand in one transaction, each with its own instant.</summary>
    public static async Task PlayMany(Township township, IReadOnlyList<(DateTimeOffset Instant, Guid Id, Doing Doing)> scenes, Instants instants)
    {
        foreach (var part in scenes.Chunk(1000))
        {
            foreach (var (instant, id, _) in part)
                instants.Set(id, instant);
            var outcomes = await township.ActMany([.. part.Select(scene => new ActInTurn(scene.Id, find => ToAct(find, scene.Id, scene.Doing)))]);
            foreach (var ((_, id, doing), outcome) in part.Zip(outcomes))
            {
                if (outcome is NotRecorded { Decision: Refused refused })
                    throw Wrong(doing, refused);
                instants.Forget(id);
            }
        }
    }

    /// <param name="find">The matter as the acts before this one left it.</param>
    internal static Act ToAct(Func<Guid, Matter?> find, Guid id, Doing doing) => new()
    {
        Id = id,
        Register = doing.Register,
        Action = doing.Action,
        Matter = doing.Matter,
        On = doing.On,
        Time = doing.Time,
        Form = doing.Form is ErasePersonal erase ? erase with { Entry = checked((int)SeqOf(find, doing.Matter!.Value, doing.Strikes!.Value)) } : doing.Form,
        RecordedBy = doing.By,
        DecidedBy = doing.DecidedBy,
        Basis = doing.Basis,
        Source = doing.Source,
        Secrecy = doing.Secrecy,
        Corrects = doing.Corrects is { } corrected ? SeqOf(find, doing.Matter!.Value, corrected) : null,
        Target = doing.Form is not ErasePersonal && doing.Strikes is { } struck ? SeqOf(find, doing.Matter!.Value, struck) : null,
        Reason = doing.Reason,
        Confirmed = null,
    };

    private static long SeqOf(Func<Guid, Matter?> find, Guid matter, Guid act) =>
        find(matter)!.Lines.First(l => l.Entry.Act == act).Entry.Seq;

    private static InvalidOperationException Wrong(Doing doing, Refused refused) =>
        new($"{doing.Register} {doing.Action} {doing.On:yyyy-MM-dd}: {string.Join(" ", refused.Refusals.Select(r => r.Message))}");
}
