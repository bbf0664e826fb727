using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Claims;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Web.CommandLine;

namespace Xiangzhi.Web.Bench;

/// <summary>How well claims are read, against the labels of the corpus, how many wrong numbers are seen, and how long a hundred reports take.</summary>
internal static class AuditBench
{
    private const double ClaimMark = 0.95, CodeMark = 0.9;
    private const int Reports = 100;

    public static IReadOnlyList<BenchFigure> Run()
    {
        var corpus = Path.Combine(Environment.GetEnvironmentVariable("XIANGZHI_HOME") ?? Environment.CurrentDirectory, "corpus");
        if (!Directory.Exists(corpus))
            throw new UsageException($"没有找到标好的语料 {corpus}；请在项目的文件夹里运行 ./run bench audit。");
        var texts = Texts(corpus, "texts").Concat(Texts(corpus, "held-out/texts")).ToList();
        return
        [
            .. Scores("sentences", Texts(corpus, "sentences")), .. Scores("texts", Texts(corpus, "texts")),
            .. Scores("held-out sentences", Texts(corpus, "held-out/sentences")), .. Scores("held-out texts", Texts(corpus, "held-out/texts")),
            .. Seen([.. texts.Select(t => t.Text)]),
            .. Speed([.. Enumerable.Range(0, Reports).Select(i => texts[i % texts.Count].Text)]),
        ];
    }

    private static IEnumerable<BenchFigure> Scores(string name, IReadOnlyList<LabelledText> texts)
    {
        var score = texts.Aggregate(ReadingScore.None, (sum, text) => sum + ReadingScore.Of(text));
        yield return new($"{name}: claims labelled", score.Labelled, "claims");
        yield return Of($"{name}: precision", score.Precision, ClaimMark);
        yield return Of($"{name}: recall", score.Recall, ClaimMark);
        yield return Of($"{name}: figure right, of {score.CodesKnown} known", score.Codes, CodeMark);

        static BenchFigure Of(string what, decimal value, double mark) => new(what, (double)value, "of 1", $"mark: {mark}", (double)value / mark);
    }

    private static IEnumerable<BenchFigure> Seen(IReadOnlyList<string> texts)
    {
        foreach (var (kind, name) in new[] { (CheckKind.TieOut, "breakdowns"), (CheckKind.Rate, "rates") })
        {
            var altered = AlteredNumbers.Of(texts, kind);
            yield return new($"numbers of {name} altered", altered.All, "numbers");
            yield return new($"of these told as wrong (asked: {altered.Asked}, not seen: {altered.Unseen})", altered.Told, "numbers");
        }
    }

    private static IEnumerable<BenchFigure> Speed(IReadOnlyList<string> reports)
    {
        var files = reports.Select(Word).ToList();
        var audit = Measure.CostOf(() =>
        {
            foreach (var text in reports)
                ReportAudit.Of(text);
        });
        yield return new($"{Reports} reports audited as text", audit.Seconds, "s", "mark: 60 s", audit.Seconds / 60);
        yield return new("allocated by an audit", audit.Bytes / 1048576.0 / Reports, "MiB");
        var read = Measure.CostOf(() =>
        {
            foreach (var file in files)
                ReportAudit.Of(((TextReading.Whole)ReportTextReader.Read(file, "报告.docx")).Report.Text); // written below
        });
        yield return new($"{Reports} reports read from Word and audited", read.Seconds, "s", "mark: 60 s", read.Seconds / 60);
    }

    private static byte[] Word(string text)
    {
        using var file = new MemoryStream();
        MarkedDocx.Write(ReportText.Of(text), null, [], DateTimeOffset.UnixEpoch, file);
        return file.ToArray();
    }

    private static List<LabelledText> Texts(string corpus, string part) => [.. Directory.GetFiles(Path.Combine(corpus, part), "*.txt").Order(StringComparer.Ordinal).SelectMany(file =>
        part.EndsWith("sentences", StringComparison.Ordinal)
            ? File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => LabelledText.Parse(file, l))
            : [LabelledText.Parse(file, string.Join('\n', File.ReadLines(file).SkipWhile(l => l.StartsWith("# ", StringComparison.Ordinal))))])];
}
