using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Audits;

/// <summary>Words that the law does not know for what is meant, or that it forbids; each with article and cure.</summary>
internal static class WordChecks
{
    /// <param name="From">First year of a report in which the word is wrong; null: always.</param>
    private sealed record Word(string Pattern, CheckVerdict Verdict, string Article, Text Why, int? From = null)
    {
        private readonly Regex pattern = new(Pattern, RegexOptions.CultureInvariant);

        public IEnumerable<Match> In(string text) => pattern.Matches(text);
    }

    private static readonly Word[] Words =
    [
        new("(?<!判处)罚金(?!刑)", CheckVerdict.Fails, "行政处罚法9；刑法34", new("罚金是法院判的刑罚，行政处罚叫“罚款”；改成“罚款”。", "罚金 is a criminal penalty; an administrative one is 罚款.")),
        new("无理上访|无理信访|无理缠访", CheckVerdict.Fails, "信访工作条例17、27", new("上访没有“无理”一说，诉求不合理的做思想教育工作；改成“诉求不合理的信访事项依法疏导”。", "The regulation knows unreasonable requests, no unreasonable petitioning.")),
        new("打击[^，。；]{0,6}(上访|信访|访民)", CheckVerdict.Fails, "信访工作条例18、27", new("信访人不得打击报复；要说的是违法行为，改成“对违法行为依法处理”，并写明由公安机关办。", "Petitioners may not be struck at; unlawful acts are dealt with by law.")),
        new("非访|缠访|闹访", CheckVerdict.Asks, "信访工作条例26、47", new("条例说的是“违反规定的走访”和“扰乱秩序的行为”；请写明是哪一种行为、怎样依法处理的。", "Say which conduct is meant and how it was dealt with by law.")),
        new("《信访条例》", CheckVerdict.Fails, "信访工作条例50", new("《信访条例》已由《信访工作条例》（2022年5月1日起施行）取代；改成现行名称。", "Replaced by 信访工作条例 since 2022-05-01."), 2022),
        new("《(中华人民共和国)?(民法通则|民法总则|婚姻法|继承法|合同法|物权法|担保法|收养法|侵权责任法)》", CheckVerdict.Fails, "民法典1260", new("这部法律自2021年1月1日起废止；改成《民法典》的相应一编。", "Repealed on 2021-01-01 by the Civil Code."), 2021),
        new("拘留\\s*\\d+\\s*(人|名)|行政拘留", CheckVerdict.Asks, "行政处罚法18", new("限制人身自由的处罚只能由公安机关行使；请写明是哪个机关作出的。", "Only public security organs may detain: say who did.")),
        new("村(委会|民委员会)?[^，。；]{0,6}(罚款|处罚)\\s*\\d", CheckVerdict.Asks, "行政处罚法17", new("处罚由有处罚权的行政机关作出；请写明作出决定的机关。", "Penalties are imposed by organs with the power: say which.")),
        new("(警告|通报批评|罚款)\\s*教育", CheckVerdict.Asks, "行政处罚法9", new("处罚的种类里没有“教育”；请分开写处罚几件、教育几人。", "Education is no kind of penalty: tell them apart.")),
    ];

    public static IReadOnlyList<Check> Of(string text)
    {
        var year = Claims.TextParts.Of(TextParsing.Narrow(text)).Year;
        return [.. Words.Where(w => w.From is null || year >= w.From).SelectMany(w => w.In(text).Select(m =>
            new Check(CheckKind.Wording, w.Verdict, [new(m.Index, m.Length)], m.Value, w.Why) { Article = w.Article }))];
    }
}
