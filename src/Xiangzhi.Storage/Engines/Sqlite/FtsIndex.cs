namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>FTS5 over ready-made tokens. It keeps no text: what is removed is named by its tokens, which the journal gives again.</summary>
internal sealed class FtsIndex : SearchIndex
{
    private const int LineBits = 20;

    public override void Add(Session session, long township, long matter, int line, string open, string personal) =>
        session.Execute("INSERT INTO search (rowid, open, personal) VALUES ($1, $2, $3)", Row(matter, line), open, personal);

    public override void Remove(Session session, long township, long matter, int line, string open, string personal) =>
        session.Execute("INSERT INTO search (search, rowid, open, personal) VALUES ('delete', $1, $2, $3)", Row(matter, line), open, personal);

    public override void Clear(Session session) => session.Execute("INSERT INTO search (search) VALUES ('delete-all')");

    public override IEnumerable<object?[]> Terms(Session session, int place) => session.Rows(
        $"SELECT term, doc, col, offset FROM search_terms WHERE doc >> {LineBits + Writing.Journal.SeqBits} = $1", place);

    public override string Condition(string no, string parameter) =>
        $"{no} IN (SELECT rowid >> {LineBits} FROM search WHERE search MATCH {parameter})";

    public override string Match(bool personal, IReadOnlyList<TokenRun> runs) =>
        $"{(personal ? "personal" : "open")} : ({string.Join(" AND ", runs.Select(run => $"\"{string.Join(' ', run.Tokens)}\"{(run.IsPrefix ? " *" : "")}"))})";

    // A matter of more entries than fit the bits does not exist: the journal would hold a million entries of it.
    private static long Row(long matter, int line) => checked((matter << LineBits) + Math.Min(line, (1 << LineBits) - 1));
}
