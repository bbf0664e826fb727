using Xiangzhi.Registers.Tests.Disputes;

namespace Xiangzhi.Registers.Tests.Retentions;

/// <summary>What was rightly entered is kept as long as its file; then two people decide on its end.</summary>
public sealed class RetentionTests
{
    private readonly DisputeWorld world = new(new(2036, 1, 5));
    private readonly Matter closed;
    private readonly Ref<Staff> watcher;

    public RetentionTests()
    {
        closed = Withdrawn(new(2025, 3, 4));
        Schedule(10);
        watcher = new(Township.Do("staff", "join", new(2025, 1, 2), new JoinStaff { StaffNumber = "S09", Name = "监销的人", Office = "party-office", Roles = [Role.OfficeClerk] }).Id);
    }

    private TestTownship Township => world.Township;

    [Theory]
    [InlineData("2035-12-31", true)]
    [InlineData("2036-01-01", false)]
    public void Years_count_from_the_first_of_january_after_the_matter_closed(string day, bool isHeld)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(isHeld, Retention.HeldBy(Township.Roster, closed, on) is not null);
    }

    [Fact]
    public void What_the_schedule_does_not_name_is_kept_for_ever_or_is_still_open_is_held()
    {
        var open = Township.Do("dispute", "take-in", new(2025, 1, 6), world.TakeIn());
        Assert.Contains("没有办结", Retention.HeldBy(Township.Roster, open, Township.Today), StringComparison.Ordinal);
        var village = Township.Matters.First(m => m.Register is Villages);
        Assert.Contains("没有列入", Retention.HeldBy(Township.Roster, village, Township.Today), StringComparison.Ordinal);
        var line = Township.Roster.All<RetentionSchedule>().Single();
        Township.Do("retention", "change", Township.Today, new ChangeRetention { Kept = KeptFor.Ever, Basis = "本乡保管期限表" }, line);
        Assert.Contains("永久", Retention.HeldBy(Township.Roster, closed, Township.Today), StringComparison.Ordinal);
        Township.Do("retention", "end", Township.Today, new EndRetention { Reason = "重订" }, line);
        Assert.Contains("没有列入", Retention.HeldBy(Township.Roster, closed, Township.Today), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_the_simple_procedure_have_a_term_of_their_own_where_the_schedule_has_one()
    {
        RetentionTerm[] terms = [new("penalty", FileClass.Ordinary, 30, "表"), new("penalty", FileClass.Simple, 10, "表")];
        foreach (var term in terms)
            Township.Do("retention", "schedule", Township.Today, new ScheduleFiles { Register = "penalty", Class = term.Class, Kept = KeptFor.Years, Years = term.Years, Basis = "表" });
        var cases = new Penalties.PenaltyWorld();

        Assert.Equal(10, Retention.TermOf(Township.Roster, cases.Run(cases.Simple))!.Years);
        Assert.Equal(30, Retention.TermOf(Township.Roster, cases.Run(cases.Good))!.Years);
    }

    [Fact]
    public void Whoever_asks_for_erasure_is_told_the_article_and_until_when_while_the_file_is_kept()
    {
        Township.Today = new(2027, 5, 6);
        var asked = new ErasePersonal { Entry = (int)closed.Opening.Entry.Seq, Slot = "parties[0]", Ground = ErasureGround.Asked, Reason = "本人书面要求" };

        var refusal = Assert.Single(((Refused)Township.Try("dispute", "erase", Township.Today, asked, closed)).Refusals);

        Assert.Equal(("held", "个人信息保护法47", "ground"), (refusal.Code, refusal.Article, refusal.Field));
        Assert.Contains("2035-12-31", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("个人信息保护法50", refusal.Cure, StringComparison.Ordinal);
        Assert.NotNull(Name(closed));
        // What should never have been entered goes at once; a ground must be given.
        Assert.IsType<Refused>(Township.Try("dispute", "erase", Township.Today, asked with { Ground = null }, closed));
        Township.Do("dispute", "erase", Township.Today, asked with { Ground = ErasureGround.EnteredWrongly }, closed);
        Assert.Null(Name(closed));
        Township.Today = new(2036, 1, 5);
        Township.Do("dispute", "erase", Township.Today, asked with { Slot = "parties[1]" }, closed);
    }

    [Fact]
    public void A_list_is_approved_by_two_others_and_then_takes_every_word_said_of_people_out_of_its_files()
    {
        var kept = Withdrawn(new(2025, 3, 5));
        var list = Township.Do("disposal", "draw-up", Township.Today, new DrawUpDisposal { Files = [new(closed.Id), new(kept.Id)] });
        var figure = Township.Figure("F1a", 2025);
        var flags = Township.Flags(closed).Select(f => (f.Rule, f.Key, f.Severity, f.Since, f.Text)).ToList();

        Assert.Contains("列清单的人", Refused(list, "S01", new ApproveDisposal { Opinion = "同意" }), StringComparison.Ordinal);
        Approve(list, "S02");
        Assert.Contains("已经同意", Refused(list, "S02", new ApproveDisposal { Opinion = "同意" }), StringComparison.Ordinal);
        Assert.Contains("两个人", Refused(list, "S01", CarryOut(), "carry-out"), StringComparison.Ordinal);
        // A file that is kept after all: whoever had approved approves the shorter list anew.
        Township.Do("disposal", "keep", Township.Today, new KeepFile { Matter = new(kept.Id), Reason = "有研究价值" }, list);
        Approve(list, "S03");
        Assert.Contains("两个人", Refused(list, "S01", CarryOut(), "carry-out"), StringComparison.Ordinal);
        Approve(list, "S02");
        Township.Do("disposal", "carry-out", Township.Today, CarryOut(), list);

        Assert.Equal(("destroyed", true), (Township.Now(list).Derive(Township.Law).StageCode, Township.Now(list).IsClosed));
        var gone = Township.Now(closed);
        Assert.NotNull(gone.Common.Destroyed);
        Assert.All(gone.Lines.SelectMany(l => l.Entry.Personal.Select(p => (l.Entry.Seq, p.Slot))), at => Assert.Null(Township.Reveal(new(at.Seq, at.Slot, "name"))));
        Assert.Null(Name(gone));
        Assert.NotNull(Name(kept));
        Assert.Equal(figure, Township.Figure("F1a", 2025));
        Assert.Equal(flags, Township.Flags(gone).Select(f => (f.Rule, f.Key, f.Severity, f.Since, f.Text)));
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void No_file_is_destroyed_before_its_time_nor_by_itself_nor_when_the_schedule_was_prolonged_meanwhile()
    {
        var young = Withdrawn(new(2030, 3, 4));
        Assert.Contains("2040-12-31", Reason(Township.Try("disposal", "draw-up", Township.Today, new DrawUpDisposal { Files = [new(young.Id)] })), StringComparison.Ordinal);
        var list = Township.Do("disposal", "draw-up", Township.Today, new DrawUpDisposal { Files = [new(closed.Id)] });
        Approve(list, "S02");
        Approve(list, "S03");
        Assert.Contains("清单", Reason(Township.Try("dispute", "destroy", Township.Today, new DestroyFile { List = new(list.Id) }, closed)), StringComparison.Ordinal);
        Township.Do("retention", "change", Township.Today, new ChangeRetention { Kept = KeptFor.Years, Years = 30, Basis = "新表" }, Township.Roster.All<RetentionSchedule>().Single());

        Assert.Contains("2055-12-31", Refused(list, "S01", CarryOut(), "carry-out"), StringComparison.Ordinal);
        Assert.NotNull(Name(closed));
    }

    private Matter Withdrawn(DateOnly day)
    {
        var matter = Township.Do("dispute", "take-in", day, world.TakeIn());
        Township.Do("dispute", "withdraw", day.AddDays(3), new WithdrawDispute { Reason = "不告了" }, matter);
        return Township.Do("dispute", "file", day.AddDays(4), new FileDispute { Contents = [DisputePaper.Registration] }, matter);
    }

    private void Schedule(int years) => Township.Do("retention", "schedule", new(2025, 1, 2), new ScheduleFiles { Register = "dispute", Kept = KeptFor.Years, Years = years, Basis = "本乡保管期限表" });

    private CarryOutDisposal CarryOut() => new() { Watched = watcher };

    private string? Name(Matter matter) => Township.Reveal(new(matter.Opening.Entry.Seq, "parties[0]", "name"));

    private void Approve(Matter list, string by) => Township.Do("disposal", "approve", Township.Today, new ApproveDisposal { Opinion = "逐卷看过" }, list, a => a with { RecordedBy = by });

    private string Refused(Matter list, string by, Form form, string action = "approve") => Reason(Township.Try("disposal", action, Township.Today, form, list, a => a with { RecordedBy = by }));

    private static string Reason(Decision decision) => string.Join(' ', Assert.IsType<Refused>(decision).Refusals.Select(r => r.Message));
}
