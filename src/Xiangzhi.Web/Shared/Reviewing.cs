using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>A file that may be drawn.</summary>
public sealed record PoolFile(Guid Id, Register Register, string Number, DateOnly Closed);

/// <summary>The files from which a review draws, found in the ledger.</summary>
/// <param name="Files">By register, then ledger number.</param>
/// <param name="Unseen">Registers that are reviewed and that this reader may not read: the pool is without them.</param>
public sealed record ReviewPool(IReadOnlyList<PoolFile> Files, IReadOnlyList<Register> Unseen);

/// <summary>What a file review takes from the ledger for whoever asks: its pool, its drawn files, a file's checklist.</summary>
public static class Reviewing
{
    public static ReviewPool Pool(Here here, FileReview review)
    {
        var registers = review.Registers.Select(r => here.Township.Catalogue.Find(r.Value)).OfType<Register>().ToList();
        return new([.. registers.Where(here.SeesAllOf).SelectMany(r => Closed(here, review, r)).OrderBy(f => f.Register.Code, StringComparer.Ordinal).ThenBy(f => f.Number, StringComparer.Ordinal)],
            [.. registers.Where(r => !here.SeesAllOf(r))]);
    }

    /// <summary>From the rows of the list: nothing is folded only to be asked when it was closed.</summary>
    private static IEnumerable<PoolFile> Closed(Here here, FileReview review, Register register)
    {
        for (MatterQuery? next = new() { Register = register.Code, OpenedTo = review.To, First = MatterQuery.MostFirst }; next is not null;)
        {
            var page = here.Township.List(next);
            foreach (var row in page.Rows.Where(r => review.Takes(r.Register, r.Closed, r.IsVoid)))
                yield return new(row.Id, register, row.Number, row.Closed!.Value);
            next = page.Next is null ? null : next with { After = page.Next };
        }
    }

    /// <summary>A matter that this reader may read; null for all others.</summary>

    /// <summary>Fills in what the ledger knows before anybody writes: the pool of a draw, the checklist of the file that is scored next.</summary>
    public static void Fill(Here here, Matter matter, ActionDefinition action, TextForm values)
    {
        if (matter.State is not FileReview review)
            return;
        if (action.Form.Type == typeof(DrawFiles) && review.Registers.Count > 0)
        {
            var pool = Pool(here, review);
            values[nameof(pool)] = string.Join('、', pool.Files.Select(f => f.Id.ToString("D")));
        }
        if (action.Form.Type == typeof(ScoreFile))
            FillChecklist(here, review, values);
    }

    private static void FillChecklist(Here here, FileReview review, TextForm values)
    {
        var asked = values["file"] is { } text ? here.Township.Roster.Find(typeof(Register), text, here.Today) : null;
        var file = review.Files.Where(f => asked is { } id ? f.File.Id == id : f.Score is null).Select(f => here.Seen(f.File.Id)).FirstOrDefault(f => f is not null);
        if (file is null)
            return;
        values["file"] = file.Id.ToString("D");
        if (!review.ByChecklist)
            return;
        foreach (var (row, i) in FileChecklist.Of(file, here.Township.Law, here.Today).Select((r, i) => (r, i)))
        {
            values[$"rows[{i}].rule"] = row.Rule.Code;
            values[$"rows[{i}].result"] = row.Result is { } result ? Identifier.Kebab(result.ToString()) : null;
            values[$"rows[{i}].remark"] = row.Answer == LedgerAnswer.Flagged ? string.Join("", row.Flags.Where(f => !f.IsGrey).Select(f => f.Text)) : null;
        }
    }

    /// <summary>Links of a file to the reviews in which it was scored.</summary>
    public static IEnumerable<(Matter Review, ReviewedFile File)> Of(Here here, Matter file) =>
        from link in file.Common.Links.DistinctBy(l => l.Other)
        let review = here.Seen(link.Other)
        where review is { IsVoid: false, State: FileReview }
        let reviewed = ((FileReview)review.State).FileOf(file.Id)
        where reviewed?.Score is not null
        select (review, reviewed);

    /// <summary>The findings of a file, a sentence each: rules by their name with the remark, then what was found beyond them.</summary>
    public static IEnumerable<string> Findings(Here here, ReviewedFile file) =>
        file.Gaps.Select(g => g.Remark is { Length: > 0 } remark ? here.Say($"{RuleName(here, g.Rule)}：{remark}", $"{RuleName(here, g.Rule)}: {remark}") : RuleName(here, g.Rule)).Concat(file.Others);

    public static string RuleName(Here here, string code) => here.Township.Law.Book.Contains(code) ? here.Township.Law.Book[code].Name : code;

    /// <summary>What a rule looks for, without the words of a finding: nothing is found yet.</summary>
    public static string LookedFor(LawRule rule) => (rule.LookedFor ?? rule.Explains).Replace("账上未见", "", StringComparison.Ordinal);

    public static string Points(decimal points) => points.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The standard in a sentence: whose it is and what it takes off.</summary>
    public static string Say(Here here, ReviewWeights weights)
    {
        var numbers = here.Say($"满分100，不符合的规则每条扣：红色 {Points(weights.Red)} 分、黄色 {Points(weights.Amber)} 分，规则以外的问题每个扣 {Points(weights.Other)} 分；优秀 {Points(weights.Excellent)}、良好 {Points(weights.Good)}、合格 {Points(weights.Sufficient)} 分起。",
            $"Out of 100; off for each rule not met: red {Points(weights.Red)}, amber {Points(weights.Amber)}, another finding {Points(weights.Other)}; excellent from {Points(weights.Excellent)}, good from {Points(weights.Good)}, sufficient from {Points(weights.Sufficient)}.");
        return (weights.Title is { } title ? here.Say($"按“{title}”评分。", $"Scored by {title}. ") : here.Say("本单位还没有制定评查标准，按默认的扣分评分。", "The office has no standard of its own: the plain default is used. ")) + numbers
            + (weights.Rules.Count == 0 ? "" : here.Say($"另有 {weights.Rules.Count} 条规则单独规定扣分。", $" {weights.Rules.Count} rules have points of their own."));
    }

    public static string Say(Here here, LedgerAnswer answer) => here.Say(Words.Of(answer));
}
