using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>Forms that are filled in and sent: what is recorded, and that nothing typed is lost.</summary>
public sealed class ActingTests(WebOffice offices)
{
    [Fact]
    public async Task A_form_of_a_page_writes_the_same_bytes_as_the_act_itself()
    {
        await using var paged = await offices.Own();
        await using var direct = await offices.Own();
        var acts = 0;
        foreach (var register in direct.Township.Catalogue.All)
        {
            // One entry of each action: its form is sent as a new matter where it opens one, and as a correction of itself.
            foreach (var (matter, line) in direct.Township.Each(new() { Register = register.Code }).SelectMany(m => m.Effective.Select(l => (m, l)))
                .Where(p => !p.l.Action.IsCommon).GroupBy(p => p.l.Action.Code).Select(g => g.First()).ToList())
            {
                var role = line.Action.Roles.FirstOrDefault(r => r != Role.VillageCadre && register.PersonalReaders.Contains(r), line.Action.Roles.First(r => r != Role.VillageCadre));
                using var visitor = paged.Visit(role);
                var now = direct.Township.Matter(matter.Id)!;
                var form = (await visitor.See($"/m/{matter.Id}/correct/{line.Entry.Seq}")).Form;
                form["act-reason"] = "抄错了，照原件改";
                var act = new Act
                {
                    Id = Guid.Parse(form["act-id"]!), Register = register.Code, Action = line.Action.Code, Matter = matter.Id, On = line.Entry.On, RecordedBy = Shared.Actors.Playing(direct.Township, role).Person,
                    Form = FormFrom(direct.Township, line.Action.Form, line.Action.Form.ToText(line.Form, direct.Township.Reveal), line.Entry.On), Corrects = line.Entry.Seq, Reason = "抄错了，照原件改", KnownSeq = now.LastSeq,
                };
                await AssertAlike(paged, direct, visitor, form, act);
                acts++;
            }
        }
        Assert.True(acts > 20, $"{acts}");
        Assert.True(paged.Township.Verify().Ok);
    }

    [Fact]
    public async Task An_opening_form_writes_the_same_bytes_as_the_act_itself()
    {
        await using var paged = await offices.Own();
        await using var direct = await offices.Own();
        using var visitor = paged.Visit();
        var village = direct.Township.Roster.InForce(typeof(Villages), direct.Township.Today).First();
        var form = (await visitor.See("/r/dispute/new/take-in")).Form;
        form["act-on"] = "2025-12-30";
        form["kind"] = "neighbours";
        form["cause"] = "　滴水檐　";
        form.Force("level", "village");
        form["source"] = "desk";
        form["village"] = village.Key;
        form["sum"] = "1,234.5";
        form["parties[0].side"] = "applicant";
        form["parties[0].name"] = "万俟试己";
        form["words"] = "第一行\n第二行 <b>&amp;";
        form.Force("act-secrecy", "Internal");
        form.Force("act-basis", "Paper");
        form["source-name"] = "村登记簿";
        form["source-number"] = "7";
        var act = new Act
        {
            Id = Guid.Parse(form["act-id"]!), Register = "dispute", Action = "take-in", On = new(2025, 12, 30), RecordedBy = Shared.Actors.Playing(direct.Township, Role.Handler).Person,
            Basis = Basis.Paper, Secrecy = Secrecy.Internal, Source = new(SourceKind.Paper, "村登记簿", "7"),
            Form = new TakeInDispute
            {
                Kind = "neighbours", Cause = "滴水檐", Level = DisputeLevel.Village, Source = "desk", Village = new(village.Id), Sum = 1234.5m,
                Parties = [new() { Side = DisputeSide.Applicant, Name = "万俟试己" }], Words = "第一行\n第二行 <b>&amp;",
            },
        };
        await AssertAlike(paged, direct, visitor, form, act);
        Assert.Contains("万俟试己", (await visitor.See($"/m/{act.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_form_comes_back_as_it_was_with_the_fault_beside_its_field_and_a_link_to_it()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var before = office.Township.EntryCount;
        var form = (await visitor.See("/r/dispute/new/take-in")).Form;
        form["cause"] = "“引号”与<尖括号>";
        form["sum"] = "很多钱";
        form["parties[0].name"] = "公冶试庚";
        form["words"] = "\n第一行空着";
        var answer = await visitor.Send(form);
        Assert.Equal(422, answer.Status);
        Assert.Equal(before, office.Township.EntryCount);
        var again = answer.Form;
        foreach (var name in new[] { "cause", "sum", "parties[0].name", "act-id", "act-on" })
            Assert.Equal(form[name], again[name]);
        Assert.Equal(form["words"]!.Trim(), again["words"]!.Trim());
        Assert.Matches("""href="[^"]*#sum">[^<]*“很多钱”不是数""", answer.Html);
        Assert.Matches("""(?s)id="sum".{0,200}class="error">[^<]*“很多钱”不是数""", answer.Html);
        Assert.Matches("""(?s)id="kind".*?class="error">请填写类别""", answer.Html);

        again["sum"] = "800";
        again["kind"] = "neighbours";
        again.Force("level", "village");
        again["source"] = "desk";
        again["parties[0].side"] = "applicant";
        var matter = await visitor.SendAndFollow(again);
        Assert.Contains("公冶试庚", matter.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, office.Township.EntryCount);
    }

    [Fact]
    public async Task A_refusal_of_the_ledger_keeps_what_was_typed_and_names_the_cure()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = FilledDispute((await visitor.See("/r/dispute/new/take-in")).Form);
        form["act-on"] = World.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var answer = await visitor.Send(form);
        Assert.Equal(422, answer.Status);
        Assert.Contains("还没有到", answer.Text, StringComparison.Ordinal);
        Assert.Contains("填事情实际发生的那一天", answer.Text, StringComparison.Ordinal);
        Assert.Equal(form["cause"], answer.Form["cause"]);
    }

    [Fact]
    public async Task One_more_row_is_added_and_nothing_is_recorded()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var before = office.Township.EntryCount;
        var form = FilledDispute((await visitor.See("/r/dispute/new/take-in")).Form);
        Assert.DoesNotContain("parties[1].name", form.Names);
        var more = (await visitor.Send(form, "act-more", "parties")).Form;
        Assert.Contains("parties[1].name", more.Names);
        Assert.Equal("公冶试庚", more["parties[0].name"]);
        Assert.Equal(form["act-id"], more["act-id"]);
        Assert.Equal(before, office.Township.EntryCount);
        more["parties[1].name"] = "第二人";
        more["parties[1].side"] = "respondent";
        Assert.Contains("第二人", (await visitor.SendAndFollow(more)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_that_an_act_would_raise_are_shown_and_the_second_press_records_it()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var untold = office.Township.Each(new() { Register = "dispute" }).First(m => ((Dispute)m.State).Cause == "试验果树遮光之争");
        var before = office.Township.EntryCount;
        var form = (await visitor.See($"/m/{untold.Id}/do/mediate")).Form;
        form["place"] = "村委会";
        var shown = await visitor.Send(form);
        Assert.Equal(200, shown.Status);
        Assert.Equal(before, office.Township.EntryCount);
        Assert.Contains("账上会出现", shown.Text, StringComparison.Ordinal);
        Assert.Contains("账上未见", shown.OfClass("flag"), StringComparison.Ordinal);
        Assert.NotNull(shown.Form["act-confirm"]);
        await visitor.SendAndFollow(shown.Form);
        Assert.Equal(before + 1, office.Township.EntryCount);
    }

    [Fact]
    public async Task Of_two_clerks_the_second_sees_the_first_ones_act_and_sends_again_with_one_click()
    {
        await using var office = await offices.Own();
        using var first = office.Visit();
        using var second = office.Visit(Role.DeskClerk);
        var matter = OpenDispute(office);
        var (one, two) = ((await first.See($"/m/{matter.Id}/do/note")).Form, (await second.See($"/m/{matter.Id}/do/note")).Form);
        one["note"] = "第一个人的话";
        two["note"] = "第二个人的话";
        await first.SendAndFollow(one);
        var overtaken = await second.Send(two);
        Assert.Equal(409, overtaken.Status);
        Assert.Contains("同事刚在这件事上登记了", overtaken.Text, StringComparison.Ordinal);
        Assert.Equal("第二个人的话", overtaken.Form["note"]);
        await second.SendAndFollow(overtaken.Form);
        var done = await Asked.Why(second, matter);
        Assert.Contains("第一个人的话", done.Text, StringComparison.Ordinal);
        Assert.Contains("第二个人的话", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_act_sent_twice_is_recorded_once_and_answered_alike()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = FilledDispute((await visitor.See("/r/dispute/new/take-in")).Form);
        var before = office.Township.EntryCount;
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Send(form)));
        Assert.Equal([302], answers.Select(a => a.Status).Distinct());
        Assert.Single(answers.Select(a => a.Location).Distinct());
        Assert.Equal(before + 1, office.Township.EntryCount);
    }

    [Fact]
    public async Task An_entry_is_corrected_through_its_page_and_the_reason_stands_beside_it()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var matter = OpenDispute(office);
        await Asked.Why(visitor, matter);
        var form = (await visitor.See($"/m/{matter.Id}/correct/{matter.Opening.Entry.Seq}")).Form;
        Assert.Equal(Cases.Applicant, form["parties[0].name"]);
        form["sum"] = "99";
        Assert.Equal(422, (await visitor.Send(form)).Status);
        form["act-reason"] = "金额看错一位";
        var page = await visitor.SendAndFollow(form);
        Assert.Contains("金额看错一位", page.Text, StringComparison.Ordinal);
        Assert.Contains($"更正第 {matter.Opening.Entry.Seq} 号", page.Text, StringComparison.Ordinal);
        Assert.Equal(99m, ((TakeInDispute)office.Township.Matter(matter.Id)!.Effective.First().Form).Sum);
    }

    [Fact]
    public async Task A_service_that_was_dated_wrongly_is_put_right_through_its_page_and_its_flag_goes()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(Role.Officer);
        var late = Assert.Single(office.Township.Flags(new() { Rule = "pen_serve" }));
        var served = office.Township.Matter(late.Matter)!.Lines.Last(l => l.Form is ServePaper { Paper: "penalty-decision" });
        var form = (await visitor.See($"/m/{late.Matter}/correct/{served.Entry.Seq}")).Form;
        form["act-on"] = late.Flag.Since.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        form["act-reason"] = "回证的日期看错了";
        var page = await visitor.SendAndFollow(form);
        Assert.Contains("回证的日期看错了", page.Text, StringComparison.Ordinal);
        Assert.Empty(office.Township.Flags(new() { Rule = "pen_serve" }));
    }

    [Fact]
    public async Task Whoever_may_not_read_names_corrects_the_rest_and_the_names_stay()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var id = Guid.CreateVersion7();
        await office.Township.Act(new()
        {
            Id = id, Register = "training", Action = "plan", On = new(2025, 12, 20), RecordedBy = "B04",
            Form = new PlanTraining { Topic = "外请一课", Audiences = [TrainingAudience.Cadres], OutsideTrainer = "澹台试辛" },
        });
        var page = await clerk.See($"/m/{id}/correct/{office.Township.EntryCount}");
        Assert.DoesNotContain("澹台试辛", page.Html, StringComparison.Ordinal);
        var form = page.Form;
        form["place"] = "二楼";
        var faulty = await clerk.Send(form);
        Assert.Equal(422, faulty.Status);
        Assert.DoesNotContain("澹台试辛", faulty.Html, StringComparison.Ordinal);
        form["act-reason"] = "地点改了";
        await clerk.SendAndFollow(form);
        var corrected = office.Township.Matter(id)!;
        Assert.Equal("澹台试辛", office.Township.Reveal(corrected.Register.People(corrected).First()));
        Assert.Equal("二楼", ((Training)corrected.State).Place);
    }

    [Fact]
    public async Task An_entry_is_struck_out_through_its_page_only_with_a_reason()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var matter = OpenDispute(office);
        var path = $"/m/{matter.Id}/void/{matter.Opening.Entry.Seq}";
        var form = (await visitor.See(path)).Form;
        var empty = await visitor.Send(form);
        Assert.Equal(422, empty.Status);
        Assert.Contains("请写明作废的理由", empty.Text, StringComparison.Ordinal);
        form["reason"] = "登记重复";
        await visitor.SendAndFollow(form);
        Assert.True(office.Township.Matter(matter.Id)!.IsVoid);
        Assert.Equal(404, (await visitor.Get(path)).Status);
    }

    [Fact]
    public async Task A_closed_matter_refuses_what_may_not_follow_and_says_what_to_do()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var matter = OpenDispute(office);
        var form = (await visitor.See($"/m/{matter.Id}/do/accept")).Form;
        form.Force("track", "people");
        await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "dispute", Action = "reject", Matter = matter.Id, On = matter.Opening.Entry.On.AddDays(1), RecordedBy = "B04", Form = new RejectDispute { Ground = RejectionGround.OutOfScope, Routes = [DisputeRoute.Lawsuit] },
        });
        form.Without("known-seq");
        var answer = await visitor.Send(form);
        Assert.Equal(422, answer.Status);
        Assert.Contains("已经办结", answer.Text, StringComparison.Ordinal);
        Assert.Contains("由领导“重新办理”", answer.Text, StringComparison.Ordinal);
    }

    private static PageForm FilledDispute(PageForm form)
    {
        form["kind"] = "neighbours";
        form["cause"] = "晾晒占道";
        form.Force("level", "village");
        form["source"] = "desk";
        form["parties[0].side"] = "applicant";
        form["parties[0].name"] = "公冶试庚";
        return form;
    }

    private static Matter OpenDispute(Office office) => office.Township.Each(new() { Register = "dispute" }).First(m => ((Dispute)m.State).Cause == Cases.OpenCause);

    private static Form FormFrom(Township township, FormModel model, TextForm text, DateOnly on)
    {
        Assert.Empty(township.Bind(model, text, on, out var form).Faults);
        return (Form)form;
    }

    private static async Task AssertAlike(Office paged, Office direct, Visitor visitor, PageForm form, Act act)
    {
        var outcome = await direct.Township.Act(act);
        var answer = await visitor.Send(form);
        if (outcome is NotRecorded { Decision: Refused refused })
        {
            Assert.Equal(422, answer.Status);
            Assert.Contains(refused.Refusals[0].Message, answer.Text, StringComparison.Ordinal);
            return;
        }
        if (answer.Status == 200)
            answer = await visitor.Send(answer.Form);
        Assert.True(answer.Status == 302, string.Create(CultureInfo.InvariantCulture, $"{act.Register} {act.Action}: {answer.Status} {string.Join(" | ", answer.Errors)}"));
        Assert.Equal(direct.Township.EntryCount, paged.Township.EntryCount);
        foreach (var entry in direct.Township.Entries(((Recorded)outcome).Seq))
            Assert.Equal(System.Text.Encoding.UTF8.GetString(entry.Bytes.Span), System.Text.Encoding.UTF8.GetString(paged.Township.Entry(entry.Seq)!.Bytes.Span));
    }
}
