using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Annual;

namespace Xiangzhi.Reports.Correspondence;

/// <summary>What stands around a letter's text.</summary>
/// <param name="Issuer">Full name of the office.</param>
/// <param name="Number">文号 as printed.</param>
/// <param name="Signer">Name of whoever signed it; printed where the letter goes up.</param>
/// <param name="Banner">A mark at the head of every page.</param>
public sealed record LetterFrame(string Issuer, string Number, string? Signer, string? Banner);

/// <summary>A letter in words: its paper, laid out by GB/T 9704-2012, and what is to be pointed out in its text.</summary>
public sealed partial record ComposedLetter(Paper Paper, ComposedSection Body)
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';'];

    public static ComposedLetter Of(OfficialLetter letter, LetterFrame frame, ReportComposer composer)
    {
        var body = composer.Compose(letter.Body);
        var (text, annexes) = Parted(body.Blocks);
        string[] copies = [.. letter.CopyTo.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return new(new()
        {
            IssuerMark = letter.Kind is LetterKind.Letter or LetterKind.Reply ? frame.Issuer : frame.Issuer + "文件",
            Number = frame.Number,
            Signer = letter.GoesUp ? frame.Signer : null,
            Title = [frame.Issuer, letter.Title],
            Addressee = letter.To,
            Blocks = Headed(text),
            Annexes = annexes,
            Signature = new(frame.Issuer, letter.Signed?.Day, Sealing.Sealed),
            // Whoever prints it fills in the day of printing; before the issue there is none.
            Imprint = letter.Issued is { } issued ? new(copies, frame.Issuer, issued.Day) : null,
            Banner = frame.Banner,
        }, body);
    }

    /// <summary>Behind a line 附件：名称 stands that annex, up to the next such line; without a text of its own it is only named.</summary>
    private static (IReadOnlyList<Block> Text, IReadOnlyList<Annex> Annexes) Parted(IReadOnlyList<Block> all)
    {
        var starts = all.Index().Where(b => NameOfAnnex(b.Item) is not null).Select(b => b.Index).ToList();
        return starts.Count == 0 ? (all, []) : ([.. all.Take(starts[0])],
            [.. starts.Select((start, i) => new Annex(NameOfAnnex(all[start])!, Headed([.. all.Take(i + 1 < starts.Count ? starts[i + 1] : all.Count).Skip(start + 1)])))]); // found above
    }

    private static string? NameOfAnnex(Block block) => block is Paragraph line && AnnexLine().Match(string.Concat(line.Runs.Select(r => r.Plain))) is { Success: true } found ? found.Groups["name"].Value : null;

    /// <summary>A letter's text as it is laid out: a short line that begins with 一、 or （一） and is no sentence is a heading (GB/T 9704-2012, 7.3.3).</summary>
    public static IReadOnlyList<Block> Headed(IReadOnlyList<Block> text) => [.. text.Select(Headed)];

    private static Block Headed(Block block) => block is Paragraph { Placing: Placing.Indented } line && Numbered().Match(string.Concat(line.Runs.Select(r => r.Plain))) is { Success: true } found
        ? new Heading(found.Groups["second"].Success ? 2 : 1, line.Runs) : block;

    [GeneratedRegex("^附件[0-9１-９]{0,2}[：:]\\s*(?:[0-9]{1,2}[.．、]\\s*)?(?<name>[^。；]{2,40})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AnnexLine();

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}、|(?<second>（[一二三四五六七八九十]{1,3}）))[^。；！？]{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
