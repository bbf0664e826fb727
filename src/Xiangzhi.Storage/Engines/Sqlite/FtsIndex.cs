namespace Xiangzhi.Storage.Engines.Sqlite;

/// <summary>FTS5 over ready-made tokens. It keeps no text: what is removed is named by its tokens, which the journal gives again.</summary>
internal sealed class FtsIndex : SearchIndex
{
    public override SearchIndex Twin => this;

    public override void Add(Session session, long township, long matter, int line, string open, string personal) =>
        session.Send("INSERT INTO search (rowid, open, personal) VALUES ($1, $2, $3)", Document.Of(matter, line), open, personal);

    public override void Remove(Session session, long township, long matter, int line, string open, string personal) =>
        session.Send("INSERT INTO search (search, rowid, open, personal) VALUES ('delete', $1, $2, $3)", Document.Of(matter, line), open, personal);

    public override void Clear(Session session) => session.Send("INSERT INTO search (search) VALUES ('delete-all')");

    public override IEnumerable<object?[]> Terms(Session session, long township, int place) => session.Rows(
        $"SELECT term, doc, col, offset FROM search_terms WHERE doc >> {Document.LineBits + Writing.Journal.SeqBits} = $1", place);

    // The plus keeps SQLite from walking an index of the whole township.
    public override string Township(string column) => "+" + column;

    public override string Matters(int place, bool personal, IReadOnlyList<TokenRun> runs, Func<object, string> parameter)
    {
        var match = $"{(personal ? "personal" : "open")} : ({string.Join(" AND ", runs.Select(run => $"\"{string.Join(' ', run.Tokens)}\"{(run.IsPrefix ? " *" : "")}"))})";
        return $"SELECT rowid >> {Document.LineBits} FROM search WHERE search MATCH {parameter(match)}";
    }
}
