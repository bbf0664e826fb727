using Xiangzhi.Registers.Papers;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>A township with staff, villages and an adviser, and what every register of legality, advisers, remedies and legal services is asked.</summary>
internal sealed class FileWorld
{
    public FileWorld()
    {
        Head = Township.Person("S11");
        Justice = Township.Person("S12");
        First = Township.Village("01", "甲村");
        Second = Township.Village("02", "乙村");
        Adviser = new(Township.Do("adviser", "engage", new(2024, 1, 1), new EngageAdviser { Name = "路某", Firm = "某律师事务所", LicenceNumber = "L-1", By = Engager.Township, To = new(2026, 12, 31) }).Id);
    }

    public TestTownship Township { get; } = new(new(2026, 6, 1));
    public Ref<Staff> Head { get; }
    public Ref<Staff> Justice { get; }
    public Ref<Registers.Villages> First { get; }
    public Ref<Registers.Villages> Second { get; }
    public Ref<Registers.Advisers> Adviser { get; }

    /// <summary>Tells a story in a register, its first act opening the matter.</summary>
    public Matter Run(string register, Story story)
    {
        Matter? matter = null;
        foreach (var act in story.Acts)
            matter = Township.Do(register, act.Action, act.On, act.Form, matter is null ? null : Township.Now(matter));
        return Township.Now(matter!);
    }

    public IEnumerable<string> Flags(Matter matter) => Township.Flags(matter).Select(f => f.Rule);

    public string Stage(Matter matter) => Township.Now(matter).Derive(Township.Law).StageCode;

    public string Offered(Matter matter) => string.Join(' ', Township.Offered(matter).Order(StringComparer.Ordinal));

    public decimal? Figure(string code, int year = 2025, DateOnly? asOf = null, string? slice = null) => Township.Figure(code, year, asOf, slice).Value;

    public DateOnly? Due(Matter matter, string rule) => Township.Clock(matter, rule).Reading.Due;

    public DateOnly? Until(Matter matter, string rule) => Township.Clock(matter, rule).Reading.Until;

    public bool Runs(Matter matter, string rule) => Township.Now(matter).Derive(Township.Law).Clocks.Any(c => c.Rule == rule);

    public string? Field(string register, string action, Form form, Matter? matter = null, DateOnly? on = null) =>
        Township.Refusal(register, action, on ?? new(2025, 12, 1), form, matter).Field;

    /// <summary>The offered acts are those named, and every one of them is recorded with its sample.</summary>
    public void AssertOffers(string register, Story story, string stage, string offered, IReadOnlyDictionary<string, Form> samples)
    {
        var matter = Run(register, story);
        Assert.Equal((stage, offered), (Stage(matter), Offered(matter)));
        foreach (var action in offered.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var after = Township.Do(register, action, new(2025, 12, 15), samples[action], Run(register, story));
            Assert.Equal(action, after.Lines[^1].Action.Code);
        }
        Township.AssertReplayEqualsLive();
    }

    /// <summary>The whole text of a paper with its title, addressee, fields, tables and annexes.</summary>
    public string Paper(Matter matter, string code)
    {
        var now = Township.Now(matter);
        var line = now.Lines.Last(l => l.Action.Papers.Any(p => p.Code == code));
        var paper = now.Register.Paper(code)!.Draft(new(now, line, Township.Roster, Township.Law, "试验乡人民政府", Township.Reveal));
        return string.Join("\n", new[] { paper.Name, paper.Number, paper.Addressee }.OfType<string>()
            .Concat(paper.Blocks.Concat(paper.Annexes.SelectMany(a => a.Blocks)).SelectMany(Texts)).Concat(paper.Annexes.Select(a => a.Title)).Append(paper.Signature?.Issuer));
    }

    public void AssertPaper(Matter matter, string code, params string[] parts)
    {
        var text = Paper(matter, code);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    /// <summary>Any acts on any days, corrections and voids among them: nothing throws and a replay gives what stands.</summary>
    public static void AssertAnyOrderStands(string register, Func<FileWorld, Story> opening, Func<FileWorld, IReadOnlyDictionary<string, Form>> samples) =>
        SmallTownship.AnyOrderStands(() =>
        {
            var world = new FileWorld();
            var matter = world.Run(register, opening(world));
            return (world.Township, matter, [.. samples(world).Select(s => (s.Key, s.Value))]);
        });

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        FieldTable fields => fields.Rows.SelectMany(r => r.Fields).Select(f => $"{f.Label}：{Plain(f.Value)}"),
        Table table => [string.Join("|", table.Columns.Select(c => c.Header)), .. table.Rows.Select(r => string.Join("|", r.Select(Plain)))],
        Paragraph paragraph => [Plain(paragraph.Runs)],
        Heading heading => [Plain(heading.Runs)],
        _ => [],
    };

    private static string Plain(IEnumerable<Run> runs) => string.Concat(runs.Select(r => r.Plain));
}
