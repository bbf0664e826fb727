using System.Data.Common;

namespace Xiangzhi.Storage.Engines;

/// <summary>
/// What a transaction will send, made ready before it begins: while one township's rows are put together, another's are written.
/// Whoever asks for an answer is told that there is none yet.
/// </summary>
internal sealed class Gathered : Session
{
    private readonly List<(string Statement, bool IsRow, object?[] Values)> sent = [];

    public override void Send(string sql, params ReadOnlySpan<object?> values) => sent.Add((sql, false, values.ToArray()));

    public override void SendRow(string table, params ReadOnlySpan<object?> row) => sent.Add((table, true, row.ToArray()));

    /// <summary>Sends it all, in the order in which it was gathered.</summary>
    public void SendTo(Session session)
    {
        foreach (var (statement, isRow, values) in sent)
        {
            if (isRow)
                session.SendRow(statement, values);
            else
                session.Send(statement, values);
        }
    }

    public override int Execute(string sql, params ReadOnlySpan<object?> values) => throw NoAnswer();

    public override void Run(string script) => throw NoAnswer();

    public override void EachOf(IReadOnlyList<Asking> questions, Action<int, DbDataReader> row) => throw NoAnswer();

    protected override DbDataReader Read(string sql, ReadOnlySpan<object?> values) => throw NoAnswer();

    public override void Dispose()
    {
        // It holds no connection.
    }

    private static InvalidOperationException NoAnswer() => new("Outside its transaction nothing answers.");
}
