using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers.Tests;

/// <summary>A paper as plain text, block by block, for tests that look for required fields.</summary>
internal static class PaperText
{
    public static string Of(Paper paper) => string.Join('\n', [paper.Name, .. paper.Blocks.Select(Flat)]);

    /// <summary>The text that an action's last entry of a matter prints.</summary>
    public static string Of(TestTownship township, Matter matter, string action, string paper)
    {
        var now = township.Now(matter);
        var line = now.Lines.Last(l => l.Action.Code == action);
        return Of(now.Register.Paper(paper)!.Draft(new(now, line, township.Roster, township.Law, "试验乡人民政府", township.Reveal)));
    }

    private static string Flat(Block block) => block switch
    {
        Heading h => Flat(h.Runs),
        Paragraph p => Flat(p.Runs),
        Table t => string.Join('\n', t.Rows.Select(r => string.Join('\t', r.Select(Flat)))),
        FieldTable f => string.Join('\n', f.Rows.SelectMany(r => r.Fields).Select(c => $"{c.Label}\t{Flat(c.Value)}\t{c.Foot}")),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Flat(IReadOnlyList<Run> runs) => string.Concat(runs.Select(r => r.Plain));
}
