using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

/// <summary>An act among many that is put together when its turn comes: it may name entries that the ones before it make.</summary>
/// <param name="Id">The act's own.</param>
/// <param name="Make">Given how any matter stands then, the act.</param>
public sealed record ActInTurn(Guid Id, Func<Func<Guid, Matter?>, Act> Make)
{
    public ActInTurn(Act act)
        : this(act.Id, _ => act)
    {
    }
}
