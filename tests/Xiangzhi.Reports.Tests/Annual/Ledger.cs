using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;

namespace Xiangzhi.Reports.Tests.Annual;

/// <summary>A ledger whose answers are given: figures of 2025, unless a year is named.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(string Code, int Year, string Part), (decimal? Value, bool Confirmed)> values = [];

    public FigureSource Source => new(Answer, (ask, slice) => [new($"{slice}甲", 79, $"2025/{ask.Code}?by={slice}&is=a"), new($"{slice}乙", 81, $"2025/{ask.Code}?by={slice}&is=b")],
        ask => [.. Enumerable.Range(1, 12).Select(m => new FigureShare($"{m}月", m == 2 ? 0 : 10 + m, $"2025/{ask.Code}?m={m}"))], 2025);

    /// <param name="part">The values that part it, in the order in which they are asked.</param>
    public Ledger With(string code, decimal? value, int year = 2025, bool confirmed = false, string part = "")
    {
        values[(code, year, part)] = (value, confirmed);
        return this;
    }

    /// <summary>A text as it is printed.</summary>
    public string Print(string text, ReportChapter chapter = ReportChapter.Measures) =>
        string.Join('\n', Compose(text, chapter).Paragraphs.Select(p => string.Concat(p.Select(r => r.Plain))));

    public ComposedSection Compose(string text, ReportChapter chapter = ReportChapter.Measures) => new ReportComposer(Catalogue.Standard, Source).Compose(chapter, text);

    private FigureAnswer Answer(FigureAsk ask)
    {
        var figure = Catalogue.Standard.FindFigure(ask.Code)!;
        return values.TryGetValue((ask.Code, ask.YearIn(2025), string.Join(' ', ask.Cuts.SelectMany(c => c.Values))), out var found) ? new(figure, found.Value, found.Confirmed) : new(figure, null) { Fault = "没有这一年的数" };
    }
}
