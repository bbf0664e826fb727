using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Reports.Annual;

/// <summary>
/// Puts a reference into words. It is the one place that does, for page, Word, plain text and API alike, so that a word that
/// claims something stands only where the figure bears it out.
/// </summary>
public static class FigureWords
{
    /// <summary>The words, and what has to be pointed out about them.</summary>
    public static (IReadOnlyList<Run> Runs, NoteKind? Kind, string? Message) Say(Reference reference, FigureSource source)
    {
        var answers = reference.Figures.Select(source.Value).ToList();
        if (answers.FirstOrDefault(a => a.Fault is not null) is { } lacking)
            return ([Missing(lacking.Figure.Code)], NoteKind.Fault, lacking.Fault);
        if (reference.Wording == Wording.By)
            return (Shares(source.By(reference.Figures[0], reference.Slice), answers[0]), null, null);
        if (answers.Find(a => a.Value is null) is { } empty)
            return ([new FigureRun(empty.Figure.Code, "〔无数据〕") { Part = empty.Part }], NoteKind.NoValue, $"{empty.Figure.Name.Zh}没有可算的记录（分母为零）；改写这一句，或补登记。");
        return reference.Wording switch
        {
            Wording.AllReach => (Together(answers, reference.Word, "达"), null, null),
            Wording.AllAre => (Together(answers, reference.Word, "为"), null, null),
            Wording.None => None(answers[0], reference.Word),
            Wording.Change or Wording.ChangeRate => Change(reference, answers[0], source),
            _ => ([Run(answers[0], One(reference, answers[0]))], null, null),
        };
    }

    /// <summary>The value with its unit, as running text has it: no blank, no commas, two decimals at most.</summary>
    public static string Plain(FigureAnswer answer) => Number(answer.Value ?? 0) + answer.Figure.Unit;

    /// <summary>What stands where a reference cannot be read; it is meant to be seen.</summary>
    public static Run Missing(string written) => $"〔？{written.Trim('{', '}', '｛', '｝')}〕";

    private static string One(Reference reference, FigureAnswer answer)
    {
        var (value, unit) = (answer.Value!.Value, answer.Figure.Unit); // an answer without a value was told before
        switch (reference.Wording)
        {
            case Wording.Number:
                return Number(value);
            case Wording.More when unit != "%" && value >= 10 && RoundDown(value, reference.Digits) is var low:
                return low == value ? Plain(answer) : $"{Number(low)}余{unit}";
            case Wording.AtLeast when value >= 10 && !(unit == "%" && value >= 100):
                return $"{Number(RoundDown(value, reference.Digits))}{unit}以上";
            case Wording.Nearly when RoundDown(value, reference.Digits) is var floor && floor != value && floor + Step(value, reference.Digits) is var next && value >= 0.9m * next:
                return $"近{Number(next)}{unit}";
            case Wording.All when unit == "%" && value == 100:
                return reference.Word;
            default:
                return Plain(answer);
        }
    }

    // 均达100% for one rate of 100 too: what is 100 on the whole is 100 in every part. The least of several, below it, is told as such.
    private static List<Run> Together(List<FigureAnswer> answers, string together, string verb)
    {
        var alike = answers.All(a => a.Value == answers[0].Value && a.Figure.Unit == answers[0].Figure.Unit);
        if (answers is [var one])
        {
            var word = one.Figure.Unit == "%" && one.Value == 100 ? together : one.Figure.Kind == FigureKind.Least ? "最低" + verb : verb;
            return [Run(one, word + Plain(one))];
        }
        if (!alike)
            return [$"分别{verb}", .. answers.SelectMany((a, i) => i == 0 ? new Run[] { Run(a, Plain(a)) } : ["、", Run(a, Plain(a))])];
        // Each figure opens from a piece of its own: 均 达 100%.
        var runs = new List<Run>();
        for (var i = 0; i < answers.Count - 1 && i < together.Length; i++)
            runs.Add(Run(answers[i], i == Math.Min(answers.Count - 1, together.Length) - 1 ? together[i..] : together[i].ToString()));
        return [.. runs, Run(answers[^1], Plain(answers[^1]))];
    }

    private static (IReadOnlyList<Run>, NoteKind?, string?) None(FigureAnswer answer, string word)
    {
        if (answer.Value == 0 && answer.Confirmed)
            return ([Run(answer, word)], null, null);
        if (answer.Value == 0)
            return ([Run(answer, "（0，未核）")], NoteKind.Unconfirmed, $"{answer.Figure.Name.Zh}是零，但还有月份没有人确认过，不能写“{word}”；请先逐月确认。");
        var verb = word switch { "零" => "", "无" => "有", _ => "发生" };
        return ([Run(answer, verb + Plain(answer))], null, null);
    }

    private static (IReadOnlyList<Run>, NoteKind?, string?) Change(Reference reference, FigureAnswer answer, FigureSource source)
    {
        var ask = reference.Figures[0];
        var before = source.Value(ask with { YearsBack = ask.YearsBack + 1 });
        if (before.Fault is not null || before.Value is not { } then)
            return ([Run(answer, "〔无上年数〕")], NoteKind.NoValue, before.Fault ?? $"{answer.Figure.Name.Zh}上年没有数，不能比较；改写这一句。");
        var difference = answer.Value!.Value - then; // an answer without a value was told before
        if (difference == 0)
            return ([Run(answer, "与上年持平")], null, null);
        var absolute = difference > 0 ? "比上年增加" : "比上年减少";
        if (reference.Wording == Wording.Change || then == 0)
        {
            var text = answer.Figure.Unit == "%" ? $"{(difference > 0 ? "比上年提高" : "比上年下降")}{Number(Math.Abs(difference))}个百分点" : $"{absolute}{Number(Math.Abs(difference))}{answer.Figure.Unit}";
            return ([Run(answer, text)], reference.Wording == Wording.Change ? null : NoteKind.NoValue,
                reference.Wording == Wording.Change ? null : $"{answer.Figure.Name.Zh}上年为零，算不出百分比，写成了数量；或改写这一句。");
        }
        var rate = decimal.Round(100 * Math.Abs(difference) / Math.Abs(then), 1, MidpointRounding.AwayFromZero);
        return ([Run(answer, rate == 0 ? "与上年基本持平" : $"{(difference > 0 ? "比上年上升" : "比上年下降")}{Number(rate)}%")], null, null);
    }

    private static List<Run> Shares(IReadOnlyList<FigureShare> shares, FigureAnswer whole)
    {
        if (shares.Count == 0)
            return [Run(whole, $"0{whole.Figure.Unit}")];
        return [.. shares.SelectMany((share, i) => new Run[]
        {
            (i == 0 ? "" : "、") + share.Label, new FigureRun(whole.Figure.Code, Number(share.Amount) + whole.Figure.Unit) { Part = share.Part },
        })];
    }

    private static FigureRun Run(FigureAnswer answer, string text) => new(answer.Figure.Code, text) { Part = answer.Part };

    private static decimal RoundDown(decimal value, int digits) => Step(value, digits) is var step ? Math.Floor(value / step) * step : value;

    /// <summary>One step of the last leading digit that is kept: 1000 for 3420 and one digit.</summary>
    private static decimal Step(decimal value, int digits)
    {
        var step = 1m;
        for (var rest = Math.Floor(value); rest >= 10; rest = Math.Floor(rest / 10))
            step *= 10;
        for (var kept = 1; kept < digits && step >= 10; kept++)
            step /= 10;
        return step;
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
