using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>A file review from the pool that the ledger finds to the summary, as it is seen and as it is kept from who may not see it.</summary>
public sealed class ReviewPageTests(WebOffice offices)
{
    private const string Seed = "当日彩票号 031527";

    [Fact]
    public async Task The_pool_is_offered_as_the_ledger_has_it_and_the_draw_can_be_repeated_by_anybody()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var review = Announced(office);
        var pool = office.Township.Each(new() { Register = "penalty" }).Where(m => !m.IsVoid && m.Closed?.Day.Year == 2025).Select(m => m.Id).ToHashSet();
        Assert.True(pool.Count > 3, $"{pool.Count}");

        var page = await visitor.See($"/m/{review}/do/draw");
        Assert.Contains($"{pool.Count} 卷", page.Text, StringComparison.Ordinal);
        Assert.All(pool, id => Assert.Contains(office.Township.Matter(id)!.Number, page.Text, StringComparison.Ordinal));
        var form = page.Form;
        Assert.Equal(pool, form["pool"]!.Split('、').Select(Guid.Parse).ToHashSet());
        (form["count"], form["seed"]) = ("3", Seed);
        var matter = await visitor.SendAndFollow(form);

        var state = State(office, review);
        Assert.Equal(pool, state.Pool.Select(p => p.Id).ToHashSet());
        Assert.Equal(3, state.Files.Count);
        Assert.Contains($"种子“{Seed}”从 {pool.Count} 卷里抽出 3 卷", matter.Text, StringComparison.Ordinal);
        Assert.Contains("求 SHA-256，从小到大排", matter.Text, StringComparison.Ordinal);
        Assert.Equal(3, matter.Links.Count(l => l.Contains($"/m/{review}/review/", StringComparison.Ordinal)));

        var summary = await visitor.See($"/m/{review}/review");
        Assert.Contains("抽出的和记录的是同样的案卷", summary.Text, StringComparison.Ordinal);
        Assert.Contains("评查期间办结而不在名录里的 0 卷，名录里有而不在期间办结的 0 卷", summary.Text, StringComparison.Ordinal);
        Assert.All(pool, id => Assert.Contains(RandomDraw.Lot(Seed, id)[..16], summary.Text, StringComparison.Ordinal));
        var other = Enumerable.Range(1, 99).Select(n => n.ToString(CultureInfo.InvariantCulture)).First(s => !RandomDraw.Draw(s, pool, 3).ToHashSet().SetEquals(state.Files.Select(f => f.File.Id)));
        Assert.Contains("抽出的和记录的不同", (await visitor.See($"/m/{review}/review?seed={other}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_scored_by_its_checklist_and_shows_what_was_found_on_its_own_page()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var review = Announced(office);
        var file = await DrawOne(visitor, review);
        var rows = FileChecklist.Of(office.Township.Matter(file)!, office.Township.Law, office.Township.Today);

        var page = await visitor.See($"/m/{review}/do/score");
        Assert.Contains("本单位还没有制定评查标准，按默认的扣分评分", page.Text, StringComparison.Ordinal);
        var form = page.Form;
        Assert.Equal((file, rows.Count), (Guid.Parse(form["file"]!), form.Names.Count(n => n.EndsWith("].rule", StringComparison.Ordinal))));
        Assert.Equal(rows.ToDictionary(r => r.Rule.Code, r => r.Result is { } result ? Identifier.Kebab(result.ToString()) : ""),
            Places(form).ToDictionary(p => form[$"{p}.rule"]!, p => form[$"{p}.result"]!));
        Assert.DoesNotContain("score", form.Names);

        foreach (var place in Places(form))
            form[$"{place}.result"] = form[$"{place}.rule"] == "pen_discretion" ? "" : form[$"{place}.rule"] == "pen_show_card" ? "not-met" : "met";
        form[$"{Places(form).Single(p => form[$"{p}.rule"] == "pen_show_card")}.remark"] = "勘查笔录没有写出示证件";
        form["findings"] = "页码不连续\n缺目录";
        var again = await visitor.Send(form);
        Assert.Equal(422, again.Status);
        form = again.Form;
        var open = Places(form).Single(p => form[$"{p}.rule"] == "pen_discretion");
        Assert.Equal(("勘查笔录没有写出示证件", ""), (form[$"{Places(form).Single(p => form[$"{p}.rule"] == "pen_show_card")}.remark"], form[$"{open}.result"]));
        form[$"{open}.result"] = "met";
        var matter = await visitor.SendAndFollow(form);

        // 100 - 10 for a red rule - 2 for each of two other findings.
        var scored = State(office, review).FileOf(file)!;
        Assert.Equal((86m, FileGrade.Good, 3), (scored.Score, scored.Grade, scored.Findings));
        Assert.Contains("86 分 良好", matter.Text, StringComparison.Ordinal);
        Assert.Contains("得 86 分（默认扣分）", matter.Text, StringComparison.Ordinal);

        var own = await visitor.See($"/m/{file}");
        Assert.Contains($"/m/{review}/review/{file}", own.Links);
        Assert.Contains("案卷评查：", own.Text, StringComparison.Ordinal);
        Assert.Contains("勘查笔录没有写出示证件", own.Text, StringComparison.Ordinal);
        Assert.Contains("缺目录", own.Text, StringComparison.Ordinal);
        Assert.Contains("还没有整改", own.Text, StringComparison.Ordinal);

        var checklist = await visitor.See($"/m/{review}/review/{file}");
        Assert.All(rows, r => Assert.Contains(r.Rule.Name, checklist.Text, StringComparison.Ordinal));
        Assert.Contains("不符合，扣 10 分 勘查笔录没有写出示证件", checklist.Text, StringComparison.Ordinal);

        var summary = await visitor.See($"/m/{review}/review");
        Assert.Contains("抽 1 卷，已评 1 卷 平均 86 分 问题 3 个，已整改 0 个", summary.Text, StringComparison.Ordinal);
        Assert.Contains("/rule/pen_show_card", summary.Links);
        await Do(office, "tell", new TellReview { To = "执法大队" }, review);
        await Do(office, "correct-file", new CorrectFile { How = "补写说明" }, review);
        Assert.Contains("问题 3 个，已整改 3 个", (await visitor.See($"/m/{review}/review")).Text, StringComparison.Ordinal);
        Assert.Contains("整改", (await visitor.See($"/m/{file}")).Text, StringComparison.Ordinal);
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
        Assert.True(office.Township.Verify().Ok);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task The_office_s_own_standard_is_adopted_on_its_page_and_scores_from_its_day()
    {
        await using var office = await offices.Own();
        using var reviewer = office.Visit(Role.Reviewer);
        Assert.Contains((await reviewer.See("/r/file-review")).Links, l => l.EndsWith("/r/review-standard", StringComparison.Ordinal));
        var form = (await reviewer.See("/r/review-standard/new/adopt")).Form;
        Assert.Equal(("10", "5", "90"), (form["red"], form["amber"], form["excellent"]));
        (form["title"], form["red"], form["act-on"]) = ("本乡案卷评查标准", "12.5", "2025-12-01");
        await reviewer.SendAndFollow(form);

        using var visitor = office.Visit();
        var review = Announced(office);
        var file = await DrawOne(visitor, review);
        var page = await visitor.See($"/m/{review}/do/score");
        Assert.Contains("按“本乡案卷评查标准”评分", page.Text, StringComparison.Ordinal);
        var sheet = page.Form;
        foreach (var place in Places(sheet))
            sheet[$"{place}.result"] = sheet[$"{place}.rule"] == "pen_show_card" ? "not-met" : "met";
        await visitor.SendAndFollow(sheet);
        Assert.Equal(87.5m, State(office, review).FileOf(file)!.Score);
    }

    [Fact]
    public async Task Files_of_a_register_that_a_reader_may_not_read_are_neither_in_the_pool_nor_in_what_the_reader_sees()
    {
        await using var office = await offices.Own();
        var review = await Do(office, "open", new OpenReview { Subject = "信访和处罚案卷评查", Registers = ["petition", "penalty"], From = new(2024, 1, 1), To = new(2025, 12, 31) });
        var petitions = office.Township.Each(new() { Register = "petition" }).Where(m => !m.IsVoid && m.Closed is { Day.Year: 2024 or 2025 }).ToList();
        var penalty = office.Township.Each(new() { Register = "penalty" }).First(m => !m.IsVoid && m.Closed is { Day.Year: 2025 });
        Assert.NotEmpty(petitions);

        using var reviewer = office.Visit(Role.Reviewer);
        var blind = await reviewer.See($"/m/{review}/do/draw");
        Assert.Contains("您的岗位看不到信访，名录里没有这些案卷", blind.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(petitions, m => blind.Html.Contains(m.Number, StringComparison.Ordinal) || blind.Html.Contains(m.Id.ToString(), StringComparison.Ordinal));
        using var handler = office.Visit();
        Assert.All(petitions, m => Assert.Contains(m.Id.ToString(), handler.See($"/m/{review}/do/draw").Result.Form["pool"]!, StringComparison.Ordinal));

        var drawn = petitions[0];
        await Do(office, "draw", new DrawFiles { Pool = [new(drawn.Id), new(penalty.Id)], Count = 2, Seed = Seed }, review);
        await Do(office, "score", new ScoreFile { File = new(drawn.Id), Rows = Rows(office, drawn, "只给看得到的人看的说明"), Findings = ["只给看得到的人看的问题"] }, review);
        await Do(office, "score", new ScoreFile { File = new(penalty.Id), Rows = Rows(office, penalty, null) }, review);
        foreach (var path in new[] { $"/m/{review}", $"/m/{review}/review", "/r/file-review" })
        {
            var (seen, hidden) = (await handler.See(path), await reviewer.See(path));
            Assert.DoesNotContain(drawn.Number, hidden.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("只给看得到的人看", hidden.Html, StringComparison.Ordinal);
            Assert.Equal(path != "/r/file-review", seen.Html.Contains(drawn.Number, StringComparison.Ordinal));
            Assert.Equal(path != "/r/file-review", hidden.Html.Contains(penalty.Number, StringComparison.Ordinal));
        }
        Assert.Contains("另有 1 卷属于您的岗位看不到的台账", (await reviewer.See($"/m/{review}/review")).Text, StringComparison.Ordinal);
        Assert.Equal((200, 404), ((await handler.Get($"/m/{review}/review/{drawn.Id}")).Status, (await reviewer.Get($"/m/{review}/review/{drawn.Id}")).Status));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task The_pages_speak_English_too()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(language: Language.En);
        var review = Announced(office);
        Assert.Contains("Found in the ledger", (await visitor.See($"/m/{review}/do/draw")).Text, StringComparison.Ordinal);
        var file = await DrawOne(visitor, review);
        Assert.Contains("The draw", (await visitor.See($"/m/{review}")).Text, StringComparison.Ordinal);
        Assert.Contains("As filled in now", (await visitor.See($"/m/{review}/do/score")).Text, StringComparison.Ordinal);
        Assert.Contains("rules, as the ledger has it", (await visitor.See($"/m/{review}/review/{file}")).Text, StringComparison.Ordinal);
        Assert.Contains("It draws the same files as recorded.", (await visitor.See($"/m/{review}/review")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_summary_before_the_draw_and_none_of_what_is_no_review()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        var penalty = office.Township.Each(new() { Register = "penalty" }).First().Id;
        foreach (var path in new[] { $"/m/{Announced(office)}/review", $"/m/{Announced(office)}/review/{penalty}", $"/m/{penalty}/review", $"/m/{Guid.NewGuid()}/review" })
            Assert.Equal((path, 404), (path, (await visitor.Get(path)).Status));
    }

    [Fact]
    public async Task Reviews_that_were_scored_by_hand_are_read_as_before()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        var review = office.Township.Each(new() { Register = "file-review" }).First(m => m.State is FileReview { Held: not null });
        var state = (FileReview)review.State;
        var summary = await visitor.See($"/m/{review.Id}/review");
        Assert.Contains($"平均 {state.Mean:0.#} 分", summary.Text, StringComparison.Ordinal);
        Assert.Contains("抽出的和记录的是同样的案卷", summary.Text, StringComparison.Ordinal);
        Assert.Contains($"/m/{review.Id}/review/{state.Files[0].File.Id}", (await visitor.See($"/m/{state.Files[0].File.Id}")).Links);
    }

    private static Guid Announced(Office office) => office.Township.Each(new() { Register = "file-review" }).Single(m => m.State is FileReview { Sampled: null }).Id;

    private static FileReview State(Office office, Guid review) => (FileReview)office.Township.Matter(review)!.State;

    private static IEnumerable<string> Places(PageForm form) => form.Names.Where(n => n.EndsWith("].rule", StringComparison.Ordinal)).Select(n => n[..^".rule".Length]);

    private static async Task<Guid> DrawOne(Visitor visitor, Guid review)
    {
        var form = (await visitor.See($"/m/{review}/do/draw")).Form;
        (form["count"], form["seed"]) = ("1", Seed);
        await visitor.SendAndFollow(form);
        return State(visitor.Office, review).Files.Single().File.Id;
    }

    /// <summary>A checklist whose first rule is not met.</summary>
    private static Items<CheckedRule> Rows(Office office, Matter file, string? remark) => [.. FileChecklist.Of(file, office.Township.Law, office.Township.Today).Select((r, i) => new CheckedRule
    {
        Rule = r.Rule.Code, Result = i == 0 && remark is not null ? CheckResult.NotMet : CheckResult.Met, Remark = i == 0 ? remark : null, Points = ReviewWeights.Plain.PointsOf(r.Rule.Code, r.Severity),
    })];

    private static async Task<Guid> Do(Office office, string action, Form form, Guid? matter = null) => await office.Township.Act(new()
    {
        Id = Guid.CreateVersion7(), Register = "file-review", Action = action, On = office.Township.Today, Form = form, Matter = matter, RecordedBy = "B13",
    }) is Recorded recorded ? recorded.Matter.Id : throw new InvalidOperationException(action);
}
