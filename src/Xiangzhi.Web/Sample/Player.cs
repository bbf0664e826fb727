using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Sample;

/// <summary>A clock that the player sets to the instant of each scene.</summary>
internal sealed class StageClock : TimeProvider
{
    public DateTimeOffset Instant { get; set; }

    public override DateTimeOffset GetUtcNow() => Instant;
}

/// <summary>Plays a script through the ledger's own decisions: what a form would be refused, the script is refused too.</summary>
internal static class Player
{
    /// <summary>Salts that are the same for the same seed, so that the demonstration has one root everywhere.</summary>
    public static Func<byte[]> Salts(ulong seed)
    {
        var dice = new Dice(~seed);
        return () =>
        {
            var salt = new byte[32];
            for (var i = 0; i < 32; i += 8)
                System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(salt.AsSpan(i), dice.Next());
            return salt;
        };
    }

    /// <exception cref="InvalidOperationException">A scene was refused: the script is wrong.</exception>
    public static async Task Play(Township township, Script script, StageClock clock)
    {
        foreach (var (instant, id, doing) in script.InOrder())
        {
            clock.Instant = instant;
            var outcome = await township.Act(ToAct(township, id, doing));
            if (outcome is NotRecorded { Decision: Refused refused })
                throw new InvalidOperationException($"{doing.Register} {doing.Action} {doing.On:yyyy-MM-dd}: {string.Join(" ", refused.Refusals.Select(r => r.Message))}");
        }
    }

    internal static Act ToAct(Township township, Guid id, Doing doing) => new()
    {
        Id = id,
        Register = doing.Register,
        Action = doing.Action,
        Matter = doing.Matter,
        On = doing.On,
        Time = doing.Time,
        Form = doing.Form is ErasePersonal erase ? erase with { Entry = checked((int)SeqOf(township, doing.Matter!.Value, doing.Strikes!.Value)) } : doing.Form,
        RecordedBy = doing.By,
        DecidedBy = doing.DecidedBy,
        Basis = doing.Basis,
        Source = doing.Source,
        Secrecy = doing.Secrecy,
        Corrects = doing.Corrects is { } corrected ? SeqOf(township, doing.Matter!.Value, corrected) : null,
        Target = doing.Form is not ErasePersonal && doing.Strikes is { } struck ? SeqOf(township, doing.Matter!.Value, struck) : null,
        Reason = doing.Reason,
        Confirmed = null,
    };

    private static long SeqOf(Township township, Guid matter, Guid act) =>
        township.Matter(matter)!.Lines.First(l => l.Entry.Act == act).Entry.Seq;
}
