namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>
/// The tokens one by one, in a database that is thrown away: what another engine's index is held against. FTS5 will not do,
/// it knows fewer characters than the tokens have.
/// </summary>
internal sealed class TokenList : SearchIndex
{
    public const string Table = """
        CREATE TABLE token (
          term TEXT NOT NULL, doc INTEGER NOT NULL, col TEXT NOT NULL, "offset" INTEGER NOT NULL, PRIMARY KEY (term, doc, col, "offset")
        ) WITHOUT ROWID
        """;

    public override SearchIndex Twin => this;

    public override void Add(Session session, long township, long matter, int line, string open, string personal) =>
        Each(open, personal, (token, column, offset) =>
            session.Send("INSERT INTO token (term, doc, col, \"offset\") VALUES ($1, $2, $3, $4)", token, Document.Of(matter, line), column, offset));

    public override void Remove(Session session, long township, long matter, int line, string open, string personal) =>
        Each(open, personal, (token, column, offset) =>
            session.Send("DELETE FROM token WHERE term = $1 AND doc = $2 AND col = $3 AND \"offset\" = $4", token, Document.Of(matter, line), column, offset));

    public override void Clear(Session session) => session.Send("DELETE FROM token");

    public override IEnumerable<object?[]> Terms(Session session, long township, int place) =>
        session.Rows("SELECT term, doc, col, \"offset\" FROM token ORDER BY term, doc, col, \"offset\"");

    public override string Township(string column) => column;

    public override string Matters(int place, bool personal, IReadOnlyList<TokenRun> runs, Func<object, string> parameter) =>
        throw new InvalidOperationException("A list of tokens is compared, not searched.");

    private static void Each(string open, string personal, Action<string, string, int> then)
    {
        foreach (var (column, tokens) in ((string, string)[])[("open", open), ("personal", personal)])
        {
            var offset = 0;
            foreach (var token in tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                then(token, column, offset++);
        }
    }
}
