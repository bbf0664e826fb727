using System.Globalization;
using System.Text;

namespace Xiangzhi.Storage.Engines.Postgres;

/// <summary>
/// Two-character tokens as tsvector, in a GIN index. Each token stands after its township's place, so that the index finds those
/// of one township without an extension.
/// </summary>
internal sealed class TokenIndex : SearchIndex
{
    /// <summary>
    /// Tokens of a piece. A tsvector keeps at most 256 places of one token, and no place beyond 16,383: shorter pieces lose none.
    /// </summary>
    private const int PieceLength = 250;

    /// <summary>The next piece begins so many tokens later: what lies across a seam stands whole in one of the two.</summary>
    private const int PieceStep = 200;

    /// <summary>Longer runs are looked for in parts, each of which must be there.</summary>
    private const int LongestRun = PieceLength - PieceStep;

    public override SearchIndex Twin => new Sqlite.TokenList();

    public override void Add(Session session, long township, long matter, int line, string open, string personal)
    {
        var (first, second) = (Split(open), Split(personal));
        for (var piece = 0; piece == 0 || piece * PieceStep < Math.Max(first.Length, second.Length); piece++)
        {
            session.Send("INSERT INTO word (township, matter, line, piece, open, personal) VALUES ($1, $2, $3, $4, CAST($5::text AS tsvector), CAST($6::text AS tsvector))",
                township, matter, line, piece, Vector(matter, first, piece), Vector(matter, second, piece));
        }
    }

    public override void Remove(Session session, long township, long matter, int line, string open, string personal) =>
        session.Send("DELETE FROM word WHERE township = $1 AND matter = $2 AND line = $3", township, matter, line);

    public override void Clear(Session session) => session.Send("DELETE FROM word");

    public override IEnumerable<object?[]> Terms(Session session, long township, int place) => session.Rows($"""
        SELECT substr(t.lexeme, strpos(t.lexeme, '/') + 1) COLLATE "C" AS term, (w.matter << {Document.LineBits}) + w.line AS doc, t.col AS col,
          w.piece * {PieceStep} + p.at - 1 AS place
        FROM word w
        CROSS JOIN LATERAL (SELECT 'open' COLLATE "C" AS col, lexeme, positions FROM unnest(w.open)
          UNION ALL SELECT 'personal' COLLATE "C", lexeme, positions FROM unnest(w.personal)) t
        CROSS JOIN LATERAL unnest(t.positions) AS p (at)
        WHERE w.township = $1 AND p.at <= {PieceStep}
        ORDER BY term, doc, col, place
        """, township);

    public override string Township(string column) => column;

    public override string Matters(int place, bool personal, IReadOnlyList<TokenRun> runs, Func<object, string> parameter)
    {
        var column = personal ? "personal" : "open";
        var parts = runs.SelectMany(Parts).ToList();
        var sql = new StringBuilder("SELECT w0.matter FROM word w0");
        for (var i = 1; i < parts.Count; i++)
            sql.Append(CultureInfo.InvariantCulture, $" JOIN word w{i} ON w{i}.township = $1 AND w{i}.matter = w0.matter AND w{i}.line = w0.line");
        sql.Append(" WHERE w0.township = $1");
        for (var i = 0; i < parts.Count; i++)
            sql.Append(CultureInfo.InvariantCulture, $" AND w{i}.{column} @@ CAST({parameter(Query(place, parts[i]))}::text AS tsquery)");
        return sql.ToString();
    }

    private static IEnumerable<TokenRun> Parts(TokenRun run)
    {
        for (var at = 0; at < run.Tokens.Count; at += LongestRun)
            yield return new([.. run.Tokens.Skip(at).Take(LongestRun)], run.IsPrefix && at + LongestRun >= run.Tokens.Count);
    }

    private static string Query(int place, TokenRun run) =>
        string.Join(" <-> ", run.Tokens.Select(token => Lexeme(place, token))) + (run.IsPrefix ? ":*" : "");

    private static string Vector(long matter, string[] tokens, int piece) => string.Join(' ',
        tokens.Skip(piece * PieceStep).Take(PieceLength).Select((token, i) => string.Create(CultureInfo.InvariantCulture, $"{Lexeme(matter >> Writing.Journal.SeqBits, token)}:{i + 1}")));

    // Tokens are letters and digits: nothing in them ends the quotes.
    private static string Lexeme(long place, string token) => string.Create(CultureInfo.InvariantCulture, $"'{place}/{token}'");

    private static string[] Split(string tokens) => tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
