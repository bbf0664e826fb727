using System.Collections;
using System.Text;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>How the sample's journal is made.</summary>
public sealed class SampleJournalTests(PlayedSample sample)
{
    [Fact]
    public void One_seed_makes_one_root_and_another_makes_another()
    {
        var shipped = Convert.ToHexString(sample.Township.Checkpoint().Root.Span);

        Assert.Equal(shipped, PlayedSample.RootOf(0));
        Assert.NotEqual(shipped, PlayedSample.RootOf(1));
    }

    [Fact]
    public void Every_scene_of_the_script_is_in_the_journal()
    {
        var acts = sample.Township.Entries().Select(e => e.Read().Act).ToHashSet();

        Assert.InRange(sample.Script.Count, 15_000, 30_000);
        Assert.All(sample.Script.InOrder(), s => Assert.Contains(s.Id, acts));
    }

    [Fact]
    public void Scenes_are_written_down_one_after_another_and_none_before_its_day()
    {
        var scenes = sample.Script.InOrder().ToList();

        Assert.All(scenes.Zip(scenes.Skip(1)), pair => Assert.True(pair.First.Instant < pair.Second.Instant));
        Assert.All(scenes, s => Assert.True(LocalDay.Of(s.Instant) >= s.Doing.On));
        Assert.True(LocalDay.Of(scenes[^1].Instant) < Xiangzhi.Web.Sample.World.Today);
    }

    [Fact]
    public void Some_three_in_a_hundred_entries_put_another_right_and_some_five_came_late()
    {
        var entries = sample.Township.Entries().Select(e => e.Read()).Where(e => e.On.Year >= 2023).ToList();
        var corrections = entries.Count(e => e.Corrects is not null);
        var late = entries.Count(e => e.Corrects is null && LocalDay.Of(e.RecordedAt).DayNumber - e.On.DayNumber > 3);

        Assert.InRange((double)corrections / entries.Count, 0.02, 0.04);
        Assert.InRange((double)late / entries.Count, 0.035, 0.065);
    }

    [Fact]
    public void No_name_stands_in_what_everybody_may_read()
    {
        var names = sample.Script.InOrder().SelectMany(s => NamesIn(s.Doing.Form)).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(names.Count, 600, 5000);
        var lengths = names.Select(n => n.Length).Distinct().ToList();

        foreach (var stored in sample.Township.Entries())
        {
            var entry = stored.Read();
            var text = Encoding.UTF8.GetString(entry.Content.Span) + Encoding.UTF8.GetString(entry.Seen.Span) + entry.Reason;
            foreach (var length in lengths)
            {
                for (var at = 0; at + length <= text.Length; at++)
                    Assert.False(names.Contains(text.Substring(at, length)), $"第 {entry.Seq} 条");
            }
        }
    }

    [Fact]
    public void No_two_disputes_are_told_alike()
    {
        var words = sample.Script.InOrder().Select(s => s.Doing).Where(d => d is { Register: "dispute", Action: "take-in", Corrects: null })
            .Select(d => (Xiangzhi.Registers.TakeInDispute)d.Form).Select(f => (f.Cause, Words: f.Words.TryGet(out var text) ? text : "")).Where(f => f.Words != "同一件事，另一方也来反映。").ToList();

        Assert.InRange(words.Count, 590, 640);
        Assert.Equal(words.Count, words.DistinctBy(w => w.Words).Count());
        Assert.All(words.CountBy(w => w.Cause), c => Assert.InRange(c.Value, 1, 2));
        Assert.All(Xiangzhi.Web.Sample.Plight.Vocabulary, v => Assert.True(v.Tales >= 8, v.Kind));
    }

    [Fact]
    public async Task The_tables_are_what_the_journal_makes()
    {
        var report = await sample.Township.Rebuild(write: false);

        Assert.Empty(report.Differences);
        Assert.True(sample.Township.Verify().Ok);
    }

    [Fact]
    public void The_open_matters_and_the_findings_are_those_of_a_living_office()
    {
        var today = Xiangzhi.Web.Sample.World.Today;
        var terms = sample.Township.Clocks(new() { Rule = "med_term", OpenOnly = true }).Where(c => c.From.Year == 2025).ToList();

        Assert.InRange(terms.Count, 8, 12);
        Assert.Single(terms, c => c.Due < today);
        Assert.Equal(2, terms.Count(c => c.Due >= today && c.Due <= today.AddDays(5)));
        Assert.InRange(sample.Township.Flags(new() { Register = "penalty" }).Count, 7, 10);
        Assert.InRange(sample.Township.Flags(new() { Register = "dispute" }).Count, 2, 5);
        var others = sample.Township.Flags(new()).Where(f => f.Register is not ("penalty" or "dispute" or "inspection" or "coercion" or "reception")).Select(f => f.Flag.Rule).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["case_no_names", "dec_comment", "dep_answer", "land_title_site", "lead_budget", "lead_duty_report", "legal_scope_town", "pub_plan", "xf_opinion_contents"], others.Where(r => !r.StartsWith("vil_", StringComparison.Ordinal) && !r.StartsWith("lic_", StringComparison.Ordinal) && !r.StartsWith("oi_", StringComparison.Ordinal)));
        Assert.InRange(others.Count, 30, 60);
        Assert.InRange(sample.Township.Flags(new() { Register = "inspection" }).Count, 2, 4);
        Assert.Single(sample.Township.Flags(new() { Register = "coercion" }));
        Assert.InRange(sample.Township.Flags(new() { Register = "reception" }).Count, 3, 7);
        Assert.InRange(sample.Township.Clocks(new() { Rule = "pen_decide", OpenOnly = true }).Count, 4, 5);
    }

    [Fact]
    public void A_person_who_was_entered_by_mistake_is_out_of_the_ledger()
    {
        var erased = sample.Script.InOrder().Where(s => s.Doing.Form is ErasePersonal).ToList();

        Assert.Equal(2, erased.Count);
        Assert.All(erased, s =>
        {
            var line = sample.Township.Matter(s.Doing.Matter!.Value)!.Lines.First(l => l.Entry.Act == s.Doing.Strikes);
            var party = ((TakeInDispute)line.Form).Parties[s.Doing.Form is ErasePersonal { Slot: "parties[1]" } ? 1 : 0];
            Assert.Null(sample.Township.Reveal(party.Name.Place!.Value));
        });
    }

    /// <summary>Names of people and firms in a form, wherever they stand.</summary>
    private static IEnumerable<string> NamesIn(object form)
    {
        foreach (var property in form.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(form);
            if (value is Personal<string> personal && property.Name is "Name" or "PartyName" or "Recipient" or "Person" or "Asked" or "Invited" or "Agent" or "Visitor" or "Petitioner" or "Caller" && ((Personal<string>)value!).TryGet(out var name))
                yield return name;
            else if (value is IEnumerable rows and not string)
            {
                foreach (var found in rows.Cast<object>().Where(r => r.GetType().Namespace == typeof(TakeInDispute).Namespace && r.GetType().IsClass).SelectMany(NamesIn))
                    yield return found;
            }
        }
    }
}
