using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers.Tests.Study;

/// <summary>People and villages for small worlds, and what every register of study and publicity is asked.</summary>
internal static class SmallTownship
{
    public static readonly DateOnly Began = new(2020, 1, 1);

    public static Ref<Staff> Person(this TestTownship township, string number, DateOnly? joined = null, Standing? standing = null, params Role[] roles) =>
        new(township.Do("staff", "join", joined ?? Began, new JoinStaff { StaffNumber = number, Name = $"人{number}", Office = "party-office", Standing = standing, Roles = [.. roles] }).Id);

    public static Ref<Villages> Village(this TestTownship township, string code, string name) =>
        new(township.Do("village", "add", Began, new AddVillage { VillageCode = code, Name = name }).Id);

    public static Matter Office(this TestTownship township) =>
        township.Do("office", "open", Began, new OpenLedger { Name = "试验乡人民政府", ShortName = "试验", County = "试验区", Since = Began });

    /// <summary>Codes of the register's own acts that a page offers now.</summary>
    public static IEnumerable<string> Offered(this TestTownship township, Matter matter) =>
        matter.Register.Actions.Where(a => !a.IsCommon && a.OfferedOn(township.Now(matter))).Select(a => a.Code);

    public static string Stage(this TestTownship township, Matter matter) => township.Now(matter).Derive(township.Law).Stage.Zh;

    /// <summary>The text of a paper, drafted from the last entry of the act that prints it.</summary>
    public static string Paper(this TestTownship township, Matter matter, string code)
    {
        var now = township.Now(matter);
        var line = now.Lines.Last(l => l.Action.Papers.Any(p => p.Code == code));
        var paper = now.Register.Paper(code)!.Draft(new(now, line, township.Roster, township.Law, "试验乡人民政府", township.Reveal));
        return string.Join("\n", paper.Title.Concat(paper.Blocks.SelectMany(Texts)).Append(paper.Signature?.Issuer));
    }

    /// <summary>The field and message with which an act is refused.</summary>
    public static (string? Field, string Message) Refusal(this TestTownship township, string register, string action, DateOnly on, Form form, Matter? matter = null)
    {
        var refused = Assert.IsType<Refused>(township.Try(register, action, on, form, matter));
        return (refused.Refusals[0].Field, refused.Refusals[0].Message);
    }

    /// <summary>Any acts on any days, corrections, striking-out and reopening among them: nothing throws, and replay is what stands.</summary>
    public static void AnyOrderStands(Func<(TestTownship Township, Matter Matter, (string Action, Form Form)[] Acts)> fresh) =>
        Prop.ForAll<int[]>(steps =>
        {
            var (township, matter, acts) = fresh();
            foreach (var step in steps.Select(Math.Abs))
            {
                var now = township.Now(matter);
                var on = now.Opening.Entry.On.AddDays(step % 41);
                var target = now.Lines[step % now.Lines.Length];
                _ = (step % (acts.Length + 3)) switch
                {
                    var n when n < acts.Length => township.Try(now.Register.Code, acts[n].Action, on, acts[n].Form, now),
                    var n when n == acts.Length => township.Try(now.Register.Code, "reopen", on, new Reopen { Reason = "再办" }, now),
                    var n when n == acts.Length + 1 => township.Try(now.Register.Code, "void", township.Today, new VoidEntry { Reason = "错" }, now, a => a with { Target = target.Entry.Seq }),
                    _ when acts.FirstOrDefault(a => a.Action == target.Action.Code) is { Form: { } form } =>
                        township.Try(now.Register.Code, target.Action.Code, on, form, now, a => a with { Corrects = target.Entry.Seq, Reason = "记错" }),
                    _ => null,
                };
                _ = township.Flags(matter).Count();
            }
            township.AssertReplayEqualsLive();
            return true;
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        FieldTable fields => fields.Rows.SelectMany(r => r.Fields).Select(f => $"{f.Label}：{Plain(f.Value)}"),
        Table table => [string.Join("|", table.Columns.Select(c => c.Header)), .. table.Rows.Select(r => string.Join("|", r.Select(Plain)))],
        Paragraph paragraph => [Plain(paragraph.Runs)],
        _ => [],
    };

    private static string Plain(IEnumerable<Run> runs) => string.Concat(runs.Select(r => r.Plain));
}
